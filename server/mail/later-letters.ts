import { and, eq, gt, or, type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { letter } from '#db/schema/letter.ts'
import type { LetterRow } from './letter-in-hand.ts'
import type { LetterKind } from './rules/letter-kinds.ts'

/** The kinds of the letters posted after a letter to the same member about the same thing, in a query that joins `letter`. */
export const laterKinds: SQL<string[]> = sql<string[]>`array(
  select later.kind from letter later
  where later.about_id = "letter"."about_id" and later.member_id = "letter"."member_id"
    and (later.posted_at, later.id) > ("letter"."posted_at", "letter"."id"))`

/**
 * Whether a letter is of those that nothing was sent of and that did not fail at the address that its recipient has now,
 * in a query that reads `letter` and `member`.
 */
export const isUnsent: SQL<boolean> = sql<boolean>`not exists (
  select from letter_event event where event.letter_id = "letter"."id" and (event.event = 'sent'
    or event.event = 'failed' and event.address is not distinct from "member"."email"))`

/** The kinds of the letters posted after this one to the same member about the same thing. */
export const kindsAfter = async (
  tx: Transaction,
  { id, memberId, aboutId, postedAt }: LetterRow,
): Promise<LetterKind[]> => {
  const rows = await tx
    .select({ kind: letter.kind })
    .from(letter)
    .where(
      and(
        ...[eq(letter.aboutId, aboutId), eq(letter.memberId, memberId)],
        or(gt(letter.postedAt, postedAt), and(eq(letter.postedAt, postedAt), gt(letter.id, id))),
      ),
    )

  return rows.map(({ kind }) => kind)
}
