import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { ballot } from '#db/schema/ballot.ts'
import { choiceBallot } from '#db/schema/choice-ballot.ts'
import { choicesWhere } from '#server/choices/choices-where.ts'
import { situationOf } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { readSnapshot } from '#server/snapshots/read-snapshot.ts'
import { ballotsWhere } from './ballots-where.ts'
import type { ShownSnapshot } from './get-frozen.schema.ts'
import { notePapers } from './papers-opened.ts'
import { papersIn } from './rules/papers.ts'

/** What a ballot was opened on: the snapshot that every vote in it carries the hash of. */
export const getFrozen = defineRead({
  name: 'ballot.frozen',
  input: z.object({ ballotId: z.uuid() }),
  output: z.object({
    number: z.int(),
    question: z.string(),
    situationId: z.uuid(),
    hash: z.string(),
    /** As it was written by the act that opened the ballot, and never changed since. */
    snapshot: z.custom<ShownSnapshot>((value) => typeof value === 'object' && value !== null),
  }),
  about: (tx, { ballotId }) => situationOf(tx, 'ballot', ballotId),
  async perform({ tx, actor, asOf }, { ballotId }) {
    const [header] = await ballotsWhere(tx, eq(ballot.id, ballotId), asOf)
    const [among] = header ? [] : await choicesWhere(tx, eq(choiceBallot.id, ballotId), asOf)
    const opened = header ?? among
    if (!opened) return null
    const { situationId, snapshot: hash, question } = opened.row
    const snapshot = await readSnapshot(tx, situationId, hash)
    if (!snapshot) throw new Error(`the snapshot ${hash} is missing`)
    // It shows all of these whole; of evidence only what a list says.
    const shown = papersIn(snapshot).filter(({ kind }) => kind !== 'evidence')
    // Of a secret ballot it is not noted who read what: beside the papers of few voters it would be a hint.
    if (asOf === undefined && !among?.row.isSecret) {
      await notePapers(tx, { ...opened.row, memberId: actor.memberId }, shown)
    }

    const evidence = snapshot.evidence.map((piece) => ({ ...piece, grades: piece.grades.length }))
    const answered = { ...snapshot, evidence }

    return { number: opened.number ?? 0, question, situationId, hash, snapshot: answered }
  },
})
