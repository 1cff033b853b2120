import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { ballot } from '#db/schema/ballot.ts'
import { choiceBallot } from '#db/schema/choice-ballot.ts'
import { choicesWhere } from '#server/choices/choices-where.ts'
import { situationOf } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { readSnapshot } from '#server/snapshots/read-snapshot.ts'
import type { Snapshot } from '#server/snapshots/snapshot-format.ts'
import { ballotsWhere } from './ballots-where.ts'
import { notePapers } from './papers-opened.ts'
import { papersIn } from './rules/papers.ts'
import { paperRead } from './terms-read.schema.ts'

/**
 * One of the papers that a ballot was opened on, as it was frozen. That the reader opened it is noted, and
 * goes into the record with their vote (each vote records which papers the voter had opened).
 */
export const getPaper = defineRead({
  name: 'ballot.paper',
  input: z.object({ ballotId: z.uuid(), paper: z.string().max(60) }),
  output: z.object({
    number: z.int(),
    question: z.string(),
    situationId: z.uuid(),
    paper: paperRead.omit({ opened: true }),
    /** The paper before and the one after it, in the order of reading. */
    before: z.string().nullable(),
    after: z.string().nullable(),
    snapshot: z.custom<Snapshot>((value) => typeof value === 'object' && value !== null),
  }),
  about: (tx, { ballotId }) => situationOf(tx, 'ballot', ballotId),
  async perform({ tx, actor, asOf }, { ballotId, paper: key }) {
    const [header] = await ballotsWhere(tx, eq(ballot.id, ballotId), asOf)
    const [among] = header ? [] : await choicesWhere(tx, eq(choiceBallot.id, ballotId), asOf)
    const opened = header ?? among
    // Who reads what of a secret ballot is not noted: it is read as a whole.
    const row = among?.row.isSecret ? undefined : opened?.row
    const snapshot = row && (await readSnapshot(tx, row.situationId, row.snapshot))
    const papers = snapshot ? papersIn(snapshot) : []
    const place = papers.findIndex((paper) => paper.key === key)
    const paper = papers[place]
    if (!row || !snapshot || !paper) return null
    if (asOf === undefined) await notePapers(tx, { ...row, memberId: actor.memberId }, [paper])

    return {
      number: opened?.number ?? 0,
      question: row.question,
      situationId: row.situationId,
      paper,
      before: papers[place - 1]?.key ?? null,
      after: papers[place + 1]?.key ?? null,
      snapshot,
    }
  },
})
