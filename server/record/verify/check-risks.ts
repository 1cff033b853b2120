import type { RevealedAct } from './check-openings.ts'
import type { Frozen } from './frozen-by.ts'
import type { Notebook } from './report.ts'
import { Misshapen, shapeOf } from './shape.ts'

/**
 * Checks against the whole record that every serious risk that a snapshot says stood had been determined before, and not
 * withdrawn (domain C): what opens a gate without a finding. A file of less does not show whose it is not, and is left.
 */
export function checkRisks(
  acts: readonly RevealedAct[],
  contents: ReadonlyMap<string, unknown>,
  frozen: readonly Frozen[],
  notebook: Notebook,
): void {
  const before = (name: string, risk: string, index: number) =>
    acts.some((one) => one.act === name && one.thing?.id === risk && one.index < index)
  for (const { index, snapshot } of frozen) {
    for (const risk of risksIn(contents.get(snapshot))) {
      if (!before('serious_risk.determine', risk, index)) {
        notebook.fault('risk_not_determined', { index })
      } else if (before('serious_risk.withdraw', risk, index)) {
        notebook.fault('risk_withdrawn_before', { index })
      }
    }
  }
}

/** The serious risks that a snapshot says stood; one that cannot be read has been named where snapshots are checked. */
function risksIn(content: unknown): string[] {
  try {
    const snapshot = shapeOf(content, 'snapshot')
    if (!snapshot.has('seriousRisks')) return []
    return snapshot.member('seriousRisks').list((one) => one.member('id').text())
  } catch (error) {
    if (error instanceof Misshapen) return []
    throw error
  }
}
