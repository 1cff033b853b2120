import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { installation } from '#db/schema/installation.ts'
import { member } from '#db/schema/member.ts'
import { env } from '#server/platform/env.ts'
import type { MailServer } from '#server/platform/mail-settings.ts'
import type { Envelope } from './compose-letter.ts'

/**
 * The mail server that letters go to; null where they wait for their recipients on the pages: where none is set, and
 * in an exercise, whose people are invented.
 */
export const mailServerOf = async (tx: Transaction): Promise<MailServer | null> => {
  const [place] = await tx
    .select({ exercise: installation.exercise })
    .from(installation)
    .where(isNull(installation.endedBy))

  return place === undefined || place.exercise ? null : env.mailServer
}

/** Where a member's letters go, and in which language: theirs, or the installation's. */
export const envelopeFor = async (
  tx: Transaction,
  memberId: string,
): Promise<Envelope & { disabled: boolean }> => {
  const [place] = await tx
    .select({ language: installation.language })
    .from(installation)
    .where(isNull(installation.endedBy))
  const [recipient] = await tx
    .select({ email: member.email, language: member.language, disabled: member.disabled })
    .from(member)
    .where(and(eq(member.id, memberId), isNull(member.endedBy)))
  const { publicUrl } = env

  return {
    language: recipient?.language ?? place?.language ?? 'en',
    to: recipient?.email ?? null,
    from: env.mailServer?.from ?? `focalpoint@${new URL(publicUrl).hostname}`,
    publicUrl,
    disabled: recipient?.disabled ?? true,
  }
}
