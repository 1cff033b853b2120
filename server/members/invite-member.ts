import { createHash, randomBytes } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { member } from '#db/schema/member.ts'
import { signInLink } from '#db/schema/sign-in-link.ts'
import { defineAct } from '#server/acts.ts'
import { installationWide } from '#server/platform/about.ts'
import { inviteMemberInput, inviteMemberOutput } from './invite-member.schema.ts'

const linkHours = 72

/** What is stored of a one-time link. */
export const hashLink = (token: string): Uint8Array => createHash('sha256').update(token).digest()

/** Makes a one-time link, good for 72 hours, by which a member chooses a password. Earlier links end. */
export const inviteMember = defineAct({
  name: 'member.invite',
  input: inviteMemberInput,
  output: inviteMemberOutput,
  about: installationWide,
  async perform(act, { memberId }) {
    const [present] = await act.tx
      .select({ id: member.id })
      .from(member)
      .where(and(eq(member.id, memberId), isNull(member.endedBy), eq(member.disabled, false)))
    if (!present) return act.refuse('common.not_found')
    const token = randomBytes(32).toString('base64url')
    const expiresAt = new Date(Date.now() + linkHours * 3_600_000)
    await act.tx.delete(signInLink).where(eq(signInLink.memberId, memberId))
    await act.tx.insert(signInLink).values({ tokenHash: hashLink(token), memberId, expiresAt })

    return act.done({
      thing: { kind: 'member', id: memberId },
      content: { expires_at: expiresAt.toISOString() },
      output: { token, expiresAt: expiresAt.toISOString() },
    })
  },
})
