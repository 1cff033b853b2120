import type { FrozenEvidence } from '../../evidence/rules/frozen-evidence.ts'
import type { CaseFinding } from '../../findings/rules/case.ts'
import { discreditedEvidence } from '../../findings/rules/pieces.ts'

/** A finding as a snapshot keeps it, as far as two of them are compared. */
export type ComparedFinding = Pick<CaseFinding, 'actor' | 'crime' | 'levels' | 'finding'>

/** What was known at a moment, as far as a decision rests on it. */
export type Known = {
  evidence: readonly FrozenEvidence[]
  findings: readonly ComparedFinding[]
  /** Determinations of serious risk that stand; left out where none does. */
  seriousRisks?: readonly { id: string }[]
  /** Voted determinations of manifest failure that stand; left out where none does. */
  manifestFailures?: readonly { id: string }[]
}

/** A way in which what a decision rested on is no longer as it was. Levels are 0 to 5 or null. */
export type BasisChange =
  | { kind: 'finding'; actor: string; crime: string; before: number | null; after: number | null }
  | {
      kind: 'element'
      actor: string
      crime: string
      element: string
      before: number
      after: number
    }
  | { kind: 'regraded' | 'relinked' | 'reworded' | 'regrouped'; evidence: string; number: number }
  | { kind: 'gone' | 'discredited' | 'restored'; evidence: string; number: number }
  | { kind: 'serious_risk'; risk: string }
  | { kind: 'manifest_failure'; failure: string }

/**
 * How the basis of a decision differs from what is known now: findings that rose or fell, elements
 * whose level changed, and evidence relied on that was graded, linked, grouped or worded otherwise
 * since, and determinations of serious risk that were withdrawn or of manifest failure that were lifted. Evidence that came later counts only
 * through the findings it moves: a decision did not rest on it. The order is fixed, so that equal
 * changes are equal lists.
 */
export function basisChanges(then: Known, now: Known): BasisChange[] {
  return [
    ...findingChanges(then, now),
    ...evidenceChanges(then, now),
    ...withdrawnRisks(then, now),
    ...liftedFailures(then, now),
  ]
}

/** Whether anything fell: a finding, an element, evidence that is gone, a determination that no longer stands. */
export const weakens = (changes: readonly BasisChange[]): boolean =>
  changes.some((change) => {
    if (change.kind === 'finding') return (change.after ?? 0) < (change.before ?? 0)
    if (change.kind === 'element') return change.after < change.before
    const fallen: readonly BasisChange['kind'][] = ['gone', 'discredited']
    const lifted: readonly BasisChange['kind'][] = ['serious_risk', 'manifest_failure']
    return [...fallen, ...lifted].includes(change.kind)
  })

function findingChanges(then: Known, now: Known): BasisChange[] {
  const keyOf = ({ actor, crime }: ComparedFinding) => `${actor} ${crime}`
  const present = new Map(now.findings.map((finding) => [keyOf(finding), finding]))
  return then.findings.toSorted(byKey(keyOf)).flatMap((before): BasisChange[] => {
    const after = present.get(keyOf(before))
    const { actor, crime } = before
    const whole: BasisChange[] =
      before.finding === (after?.finding ?? null)
        ? []
        : [
            {
              kind: 'finding',
              actor,
              crime,
              before: before.finding,
              after: after?.finding ?? null,
            },
          ]
    const levels = Object.entries(before.levels).flatMap(([element, level]): BasisChange[] => {
      const changed = Object.entries(after?.levels ?? {}).find(([name]) => name === element)
      const reached = changed?.[1] ?? 0
      return reached === level
        ? []
        : [{ kind: 'element', actor, crime, element, before: level, after: reached }]
    })
    return [...whole, ...levels]
  })
}

function evidenceChanges(then: Known, now: Known): BasisChange[] {
  const present = new Map(now.evidence.map((piece) => [piece.id, piece]))
  const fallenThen = discreditedEvidence(then.evidence)
  const fallenNow = discreditedEvidence(now.evidence)
  return then.evidence
    .toSorted((left, right) => left.number - right.number)
    .flatMap((before): BasisChange[] => {
      const about = { evidence: before.id, number: before.number }
      const after = present.get(before.id)
      if (after === undefined) return [{ kind: 'gone', ...about }]
      const changes: BasisChange[] = []
      if (fallenNow.has(before.id) !== fallenThen.has(before.id)) {
        changes.push({ kind: fallenNow.has(before.id) ? 'discredited' : 'restored', ...about })
      }
      if (!same(before.grades, after.grades)) changes.push({ kind: 'regraded', ...about })
      if (!same(before.links, after.links)) changes.push({ kind: 'relinked', ...about })
      if (!same(groupOf(before), groupOf(after))) changes.push({ kind: 'regrouped', ...about })
      if (!same(wordsOf(before), wordsOf(after))) changes.push({ kind: 'reworded', ...about })
      return changes
    })
}

function withdrawnRisks(then: Known, now: Known): BasisChange[] {
  const standing = new Set((now.seriousRisks ?? []).map(({ id }) => id))
  return (then.seriousRisks ?? [])
    .map(({ id }) => id)
    .toSorted()
    .flatMap((risk): BasisChange[] => (standing.has(risk) ? [] : [{ kind: 'serious_risk', risk }]))
}

function liftedFailures(then: Known, now: Known): BasisChange[] {
  const standing = new Set((now.manifestFailures ?? []).map(({ id }) => id))
  return (then.manifestFailures ?? [])
    .map(({ id }) => id)
    .toSorted()
    .flatMap((failure): BasisChange[] =>
      standing.has(failure) ? [] : [{ kind: 'manifest_failure', failure }],
    )
}

const groupOf = ({ originGroup, provider, derivedFrom, firstHand }: FrozenEvidence) => [
  originGroup,
  provider,
  derivedFrom,
  firstHand,
]
const wordsOf = ({ title, reported, source, dates, place, citation, files }: FrozenEvidence) => [
  title,
  reported,
  source.id,
  dates.eventFrom,
  dates.eventTo,
  dates.reportedOn,
  place,
  citation,
  files,
]
const same = (left: unknown, right: unknown): boolean => stable(left) === stable(right)

/** JSON with members in one order, whatever order they were made in. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  )
}

function byKey<T>(keyOf: (one: T) => string): (left: T, right: T) => number {
  return (left, right) => (keyOf(left) < keyOf(right) ? -1 : keyOf(left) > keyOf(right) ? 1 : 0)
}
