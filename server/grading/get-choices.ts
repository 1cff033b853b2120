import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { gradeRequest } from '#db/schema/grade-request.ts'
import { situationOf } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { askedOf } from './asked-of.ts'
import { candidatesIn } from './candidates.ts'
import { conflictsOn } from './conflicts-on.ts'
import { getChoicesInput, getChoicesOutput } from './get-choices.schema.ts'
import { barTo, proposeGraders } from './rules/graders.ts'

/**
 * Who could be asked to grade, whom we propose, and why not the others: for one piece of evidence, or for
 * any of a situation where none is named.
 */
export const getChoices = defineRead({
  name: 'grading.choices',
  input: getChoicesInput,
  output: getChoicesOutput,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform({ tx }, { situationId, evidenceId }) {
    const candidates = await candidatesIn(tx, situationId)
    if (evidenceId !== null && (await situationOf(tx, 'evidence', evidenceId)) !== situationId) {
      return null
    }
    const ids = evidenceId === null ? [] : [evidenceId]
    const [piece = { judgements: [], open: [] }] = await askedOf(tx, ids)
    const touched = await conflictsOn(tx, situationId, ids)
    const isInConflict = (member: string) => touched.has(`${member} ${evidenceId}`)
    const declined = await declinedBy(tx, evidenceId)
    const proposed = proposeGraders(
      piece,
      candidates,
      (member) => isInConflict(member) || declined.includes(member),
    )
    return {
      candidates: candidates.map((one) => ({
        memberId: one.member,
        name: one.name,
        ministryName: one.ministryName,
        open: one.open,
        bar: barTo(one, piece, isInConflict(one.member)),
        isProposed: proposed.includes(one.member),
      })),
    }
  },
})

/** Who declined to grade a piece of evidence: they can be asked again, but are not proposed. */
async function declinedBy(tx: Transaction, evidenceId: string | null): Promise<string[]> {
  if (evidenceId === null) return []
  const rows = await tx
    .select({ member: gradeRequest.memberId })
    .from(gradeRequest)
    .where(
      and(
        eq(gradeRequest.evidenceId, evidenceId),
        isNull(gradeRequest.endedBy),
        isNotNull(gradeRequest.declinedBecause),
      ),
    )
  return rows.map(({ member }) => member)
}
