import { createHash } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { conflict } from '#db/schema/conflict.ts'
import { defineAct } from '#server/acts.ts'
import { announceBasis } from '#server/evidence/announce-basis.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { conflictOutput, withdrawConflictInput } from './conflict.schema.ts'

/** Says, with a reason, that a conflict is none any more: its member may grade again, and their grades count. */
export const withdrawConflict = defineAct({
  name: 'conflict.withdraw',
  input: withdrawConflictInput,
  output: conflictOutput,
  about: (tx, { conflictId }) => situationOf(tx, 'conflict', conflictId),
  async perform(act, { conflictId, reason }) {
    const [present] = await act.tx
      .select()
      .from(conflict)
      .where(and(eq(conflict.id, conflictId), isNull(conflict.endedBy)))
    if (!present) return act.refuse('common.not_found')
    if (present.memberId !== act.actor.memberId) return act.refuse('grading.not_your_conflict')
    if (present.withdrawnBecause !== null || !(await endVersion(act, conflict, conflictId))) {
      return act.refuse('grading.conflict_withdrawn_already')
    }
    await act.tx
      .insert(conflict)
      .values({ ...present, withdrawnBecause: reason, madeBy: act.id, endedBy: null })
    await announceBasis(act)

    return act.done({
      thing: { kind: 'conflict', id: conflictId },
      content: {
        about: present.aboutId,
        reason_hash: createHash('sha256').update(reason, 'utf8').digest('hex'),
      },
      output: { conflictId },
    })
  },
})
