import type { z } from 'zod'
import type { Snapshot } from '#server/snapshots/snapshot-format.ts'
import type { noticedChange } from './noticed-change.schema.ts'
import type { BasisChange } from './rules/basis-changes.ts'

/** The changes that a notice told of, as rows to read: actors and dates as they were when the decision was logged. */
export const shownChanges = (
  changes: readonly BasisChange[],
  frozen: Pick<Snapshot, 'actors' | 'seriousRisks' | 'manifestFailures'>,
): z.input<typeof noticedChange>[] => {
  const names = new Map(frozen.actors.map(({ id, name }) => [id, name]))
  const dates = new Map(
    (frozen.seriousRisks ?? []).map(({ id, determinedOn }) => [id, determinedOn]),
  )

  return changes.map((change) => {
    if (change.kind === 'serious_risk') {
      return { kind: change.kind, determinedOn: dates.get(change.risk) ?? '' }
    }
    if (change.kind === 'manifest_failure') {
      const failure = frozen.manifestFailures?.find(({ id }) => id === change.failure)
      return { kind: change.kind, determinedOn: failure?.determined_on ?? '' }
    }
    return 'actor' in change ? { ...change, actor: names.get(change.actor) ?? '' } : change
  })
}
