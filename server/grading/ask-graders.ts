import { and, asc, eq, exists, inArray, isNull, sql } from 'drizzle-orm'
import { evidence } from '#db/schema/evidence.ts'
import { evidenceLink } from '#db/schema/evidence-link.ts'
import { gradeRequest } from '#db/schema/grade-request.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import type { Act } from '#server/platform/act-types.ts'
import { askedOf } from './asked-of.ts'
import { candidatesIn } from './candidates.ts'
import { conflictsOn } from './conflicts-on.ts'
import { escalationTask } from './escalation-task.ts'
import { askGradersInput, askGradersOutput } from './grading.schema.ts'
import { barTo, type Candidate, shareOut } from './rules/graders.ts'

/**
 * Asks named members of different ministries to grade evidence by a time: one piece, or several that are
 * shared out among them. Of one piece, whoever cannot be asked is refused with the reason; of several,
 * each gets whoever can be. The worker looks when the time has come.
 */
export const askGraders = defineAct({
  name: 'grading.ask',
  input: askGradersInput,
  output: askGradersOutput,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform(act, { situationId, evidenceIds, memberIds, dueAt }) {
    const askedBy = act.actor.memberId
    if (askedBy === null) return act.refuse('common.not_entitled')
    if (new Date(dueAt) <= act.at) return act.refuse('grading.due_in_the_past')
    const ids = await lockPieces(act, situationId, [...new Set(evidenceIds)])
    const named = await namedOf(act, situationId, [...new Set(memberIds)])
    const pieces = await askedOf(act.tx, ids)
    const inConflict = await conflictsOn(act.tx, situationId, ids)
    const isInConflict = (member: string, piece: number) =>
      inConflict.has(`${member} ${ids[piece] ?? ''}`)
    if (ids.length === 1) refuseBarred(act, pieces[0], named, (member) => isInConflict(member, 0))
    const shared = shareOut(pieces, named, isInConflict)
    if (shared.length === 0) return act.refuse('grading.nobody_to_ask')
    const requests = []
    for (const { piece, member, ministry } of shared) {
      const evidenceId = ids[piece]
      if (evidenceId === undefined) continue
      const { id } = await act.newThing({ kind: 'grade_request' })
      await act.tx.insert(gradeRequest).values({
        ...{ id, situationId, evidenceId, memberId: member, ministryId: ministry, askedBy },
        ...{ askedAt: act.at, dueAt: new Date(dueAt), madeBy: act.id },
      })
      const job = { runAt: new Date(dueAt), jobKey: `${escalationTask}:${id}` }
      await act.enqueue(escalationTask, { requestId: id }, job)
      requests.push({ request: id, evidence: evidenceId, member, ministry })
    }

    return act.done({
      thing: ids[0] !== undefined && ids.length === 1 ? { kind: 'evidence', id: ids[0] } : null,
      content: { requests, due_at: new Date(dueAt).toISOString() },
      output: { asked: requests.length },
    })
  },
})

/** Locked in one order, so that two who ask at once wait for each other. */
async function lockPieces(act: Act, situationId: string, ids: string[]): Promise<string[]> {
  const links = act.tx
    .select({ one: sql`1` })
    .from(evidenceLink)
    .where(and(eq(evidenceLink.evidenceId, evidence.id), isNull(evidenceLink.endedBy)))
  const found = await act.tx
    .select({ id: evidence.id, isLinked: sql<boolean>`${exists(links)}` })
    .from(evidence)
    .where(
      and(
        inArray(evidence.id, ids),
        eq(evidence.situationId, situationId),
        isNull(evidence.endedBy),
      ),
    )
    .orderBy(asc(evidence.number))
    .for('update')
  if (found.length < ids.length) return act.refuse('common.not_found')
  const linked = found.filter(({ isLinked }) => isLinked).map(({ id }) => id)
  return linked.length === 0 ? act.refuse('evidence.nothing_to_grade') : linked
}

async function namedOf(act: Act, situationId: string, ids: string[]): Promise<Candidate[]> {
  const all = await candidatesIn(act.tx, situationId)
  return ids.map(
    (id) => all.find(({ member }) => member === id) ?? act.refuse('grading.may_not_grade'),
  )
}

function refuseBarred(
  act: Act,
  piece: Parameters<typeof barTo>[1] | undefined,
  named: readonly Candidate[],
  isInConflict: (member: string) => boolean,
): void {
  if (piece === undefined) return
  const open = [...piece.open]
  for (const one of named) {
    const bar = barTo(one, { ...piece, open }, isInConflict(one.member))
    if (bar !== null) act.refuse(`grading.bar_${bar}`, { name: one.name })
    if (one.ministry !== null) open.push({ member: one.member, ministry: one.ministry })
  }
}
