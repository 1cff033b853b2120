import type { RevealedAct } from './check-openings.ts'
import type { Notebook } from './report.ts'
import { Misshapen } from './shape.ts'

/**
 * Reads the acts of one name, in the order of the record. One whose content is not as it must be is
 * a fault and left out; one whose needed fields were redacted is only announced.
 */
export function readActs<T>(
  acts: readonly RevealedAct[],
  name: string,
  read: (act: RevealedAct) => T,
  notebook: Notebook,
): T[] {
  return acts
    .filter(({ act }) => act === name)
    .flatMap((act) => {
      try {
        return [read(act)]
      } catch (error) {
        if (!(error instanceof Misshapen)) throw error
        const { place } = error
        const params = { index: act.index, act: act.act, place }
        if (act.redacted.includes(place)) notebook.notice('unchecked_redacted', params)
        else notebook.fault('content_misshapen', params)
        return []
      }
    })
}
