import type { Snapshot } from '#server/snapshots/snapshot-format.ts'
import { type BasisChange, type Known, weakens } from './rules/basis-changes.ts'

/**
 * What was known then beside what is known now, as rows to read: findings with their levels, and
 * the evidence relied on with what changed about each piece. Actors are named as they were then.
 */
export function shownBasis(frozen: Snapshot, present: Known, changes: readonly BasisChange[]) {
  const names = new Map(frozen.actors.map(({ id, name }) => [id, name]))
  const nowOf = (actor: string, crime: string) =>
    present.findings.find((one) => one.actor === actor && one.crime === crime)

  return {
    findings: frozen.findings.map(({ actor, crime, finding, levels }) => {
      const now = nowOf(actor, crime)
      return {
        actor: names.get(actor) ?? actor,
        crime,
        before: finding,
        after: now?.finding ?? null,
        elements: Object.entries(levels).map(([element, level]) => ({
          element,
          before: level,
          after: Object.entries(now?.levels ?? {}).find(([name]) => name === element)?.[1] ?? 0,
        })),
      }
    }),
    evidence: frozen.evidence.map(({ id, number, title, grades }) => ({
      evidenceId: id,
      number,
      title,
      grades: grades.length,
      changes: changes.flatMap((change) =>
        'evidence' in change && change.evidence === id ? [change.kind] : [],
      ),
    })),
    /** Evidence that came after the decision: it did not rest on that. */
    later: present.evidence
      .filter((piece) => !frozen.evidence.some(({ id }) => id === piece.id))
      .map(({ id, number, title }) => ({ evidenceId: id, number, title })),
    text: frozen.text.map(({ documentId, title, sequence }) => ({ documentId, title, sequence })),
    seriousRisks: (frozen.seriousRisks ?? []).map(({ id, determinedOn, population }) => ({
      seriousRiskId: id,
      determinedOn,
      population,
      stands: !changes.some((change) => change.kind === 'serious_risk' && change.risk === id),
    })),
    changes: changes.length,
    weakened: weakens(changes),
  }
}
