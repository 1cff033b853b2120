import { createHash } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { conflict } from '#db/schema/conflict.ts'
import { defineAct } from '#server/acts.ts'
import { announceBasis } from '#server/evidence/announce-basis.ts'
import { situationOf } from '#server/platform/about.ts'
import { conflictOutput, declareConflictInput } from './conflict.schema.ts'

/**
 * Declares that a member has an interest in a piece of evidence, a source or an actor. While it stands they
 * grade nothing that it touches, and what they graded of it counts no more, though it stays to be read.
 * The record keeps the hash of the words: these are for convenors and auditors.
 */
export const declareConflict = defineAct({
  name: 'conflict.declare',
  input: declareConflictInput,
  output: conflictOutput,
  about: (tx, { aboutId, kind }) => situationOf(tx, kind, aboutId),
  async perform(act, { aboutId, kind, words }) {
    const { situationId } = act
    const { memberId } = act.actor
    if (situationId === null || memberId === null) return act.refuse('common.not_found')
    const [already] = await act.tx
      .select({ id: conflict.id })
      .from(conflict)
      .where(
        and(
          eq(conflict.memberId, memberId),
          eq(conflict.aboutId, aboutId),
          isNull(conflict.endedBy),
          isNull(conflict.withdrawnBecause),
        ),
      )
    if (already) return act.refuse('grading.conflict_declared_already')
    const { id } = await act.newThing({ kind: 'conflict' })
    await act.tx
      .insert(conflict)
      .values({ id, situationId, memberId, aboutId, words, madeBy: act.id })
    await announceBasis(act)

    return act.done({
      thing: { kind: 'conflict', id },
      content: {
        ...{ about: aboutId, kind },
        words_hash: createHash('sha256').update(words, 'utf8').digest('hex'),
      },
      output: { conflictId: id },
    })
  },
})
