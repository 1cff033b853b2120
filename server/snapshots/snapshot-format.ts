import type { FrozenSection } from '#server/assessments/frozen-text.ts'
import type { FrozenEvidence } from '#server/evidence/rules/frozen-evidence.ts'
import type { FrozenFailure } from '#server/failures/frozen-failure.ts'
import type { FrozenFinding } from '#server/findings/list-frozen-findings.ts'
import type { AdoptedAbandonment } from '#server/findings/rules/case.ts'
import type { FrozenAmendment } from '#server/motions/frozen-amendment.ts'
import type { Constants } from '#server/policies/rules/constants.ts'
import type { Json } from '#server/record/recordable.ts'

/** Name and version of a snapshot. Permanent: ballots and decisions name snapshots by their hash. */
export const snapshotFormat = 'focalpoint.snapshot/1'

/** A determination of serious risk, as far as a decision rests on it. */
type FrozenRisk = {
  id: string
  determinedOn: string
  crimes: string[]
  population: string
  reasons: string
}

/**
 * What was known and proposed at a moment: enough to read it again and to compute every finding
 * again, with nothing beside it. Ids are those of the record.
 */
export type Snapshot = {
  format: typeof snapshotFormat
  situation: {
    id: string
    name: string
    countries: string[]
    region: string
    population: string
    crimes: string[]
    pillars: number[]
    stage: string
    marking: string
  }
  /** The policy constants in force, whole, so that findings are computed again under them. Left out before they were frozen: then they are the standard. */
  policy?: Constants
  actors: { id: string; name: string }[]
  text: FrozenSection[]
  evidence: FrozenEvidence[]
  /** Determinations that an actor gave up the purpose, without which findings cannot be recomputed. */
  abandonmentAdopted: AdoptedAbandonment[]
  findings: FrozenFinding[]
  /** The determinations of serious risk that stood: the other track, which accuses nobody. Left out where none did. */
  seriousRisks?: FrozenRisk[]
  /** The voted determinations of manifest failure that stood. Left out where none did. */
  manifestFailures?: FrozenFailure[]
  measures: Json[]
  motion: {
    id: string
    number: number
    question: string
    measure: string | null
    /** Its text as it was frozen, or that which it amends, with how; left out where it had none. */
    text?: FrozenSection & { amendment?: FrozenAmendment }
    /** The determination of manifest failure that it carries; left out where it carries none. */
    failure?: FrozenFailure
  } | null
}
