import { desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { letter } from '#db/schema/letter.ts'
import { letterEvent } from '#db/schema/letter-event.ts'
import { laterKinds } from './later-letters.ts'
import { letterTimes, noticeTimes } from './letter-times.ts'
import { mailServerOf } from './post-office.ts'
import { pathOf } from './rules/letter-kinds.ts'
import { hasPassed } from './rules/occasion.ts'

/** As many as a page shows. */
export const lettersOnPage = 100

const lastTold = (column: typeof letterEvent.address | typeof letterEvent.response) =>
  sql<
    string | null
  >`(array_agg(${column} order by ${letterEvent.at} desc) filter (where ${column} is not null))[1]`

/** Letters, newest first, with what became of them and what the mail server last said. */
export const selectLetters = async (tx: Transaction, where: SQL | undefined) => {
  const rows = await tx
    .select({
      row: letter,
      ...letterTimes,
      later: laterKinds,
      address: lastTold(letterEvent.address),
      response: lastTold(letterEvent.response),
    })
    .from(letter)
    .leftJoin(letterEvent, eq(letterEvent.letterId, letter.id))
    .where(where)
    .groupBy(letter.id)
    .orderBy(desc(letter.postedAt), desc(letter.id))
    .limit(lettersOnPage)

  // Where nothing is sent, a letter waits for its recipient on the pages for as long as it likes.
  const leaves = (await mailServerOf(tx)) !== null
  const now = new Date()

  return rows.map(({ row, address, response, later, ...times }) => ({
    passed: leaves && hasPassed(row, later, now),
    ...{ letterId: row.id, memberId: row.memberId, kind: row.kind, address, response },
    reference: row.params.reference,
    path: pathOf({ kind: row.aboutKind, id: row.aboutId }),
    ...noticeTimes({ postedAt: row.postedAt, ...times }),
  }))
}
