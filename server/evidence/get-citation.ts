import { z } from 'zod'
import { confirmedEvidence } from '#server/findings/rules/confirmation.ts'
import { situationOf } from '#server/platform/about.ts'
import { policyInForce } from '#server/policies/policy-in-force.ts'
import { defineRead } from '#server/reads.ts'
import { markings } from '#server/situations/rules/markings.ts'
import { weighedEvidence } from './list-frozen-evidence.ts'
import { readEvidenceMarkings } from './read-evidence-markings.ts'
import { isAbove } from './rules/above.ts'
import { summaryCode } from './rules/summary-code.ts'

/** A piece of evidence as a text cites it: number, title, source, and "B2" once two have graded. */
export const citedEvidence = z.object({
  evidenceId: z.uuid(),
  situationId: z.uuid(),
  number: z.number().int(),
  title: z.string(),
  marking: z.enum(markings),
  sourceName: z.string(),
  code: z.string().nullable(),
  /** Whether the "1" in the code is derived from other independent evidence. */
  confirmed: z.boolean(),
})

/** What the citation of a piece of evidence shows, or showed at an entry of the record. */
export const getCitation = defineRead({
  name: 'evidence.citation',
  input: z.object({ evidenceId: z.uuid() }),
  output: citedEvidence,
  about: (tx, { evidenceId }) => situationOf(tx, 'evidence', evidenceId),
  async perform({ tx, situationId, asOf }, { evidenceId }) {
    if (situationId === null) return null
    const all = await weighedEvidence(tx, situationId, asOf)
    const piece = all.find((other) => other.id === evidenceId && !isAbove(other))
    if (!piece) return null
    const confirmed = confirmedEvidence(all, await policyInForce(tx, asOf)).has(evidenceId)
    const code = summaryCode(piece.grades, confirmed)
    const { number, title, source } = piece
    const { markingOf } = await readEvidenceMarkings(tx, situationId, [evidenceId], asOf)

    return {
      evidenceId,
      situationId,
      number,
      title,
      marking: markingOf(evidenceId).marking,
      sourceName: source.name,
      code,
      confirmed: code?.endsWith('1') ?? false,
    }
  },
})
