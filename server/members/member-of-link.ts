import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { member } from '#db/schema/member.ts'
import { signInLink } from '#db/schema/sign-in-link.ts'
import { hashLink } from './invite-member.ts'

/** Whose one-time link this is; null where it was spent, replaced, has passed its 72 hours, or never was. */
export const memberOfLink = async (
  { database }: Pick<Connection, 'database'>,
  token: string,
): Promise<string | null> => {
  const [row] = await database
    .select({ memberId: signInLink.memberId })
    .from(signInLink)
    .innerJoin(member, and(eq(member.id, signInLink.memberId), isNull(member.endedBy)))
    .where(
      and(
        eq(signInLink.tokenHash, hashLink(token)),
        isNull(signInLink.usedAt),
        eq(member.disabled, false),
        gt(signInLink.expiresAt, sql`clock_timestamp()`),
      ),
    )

  return row?.memberId ?? null
}
