import type { Snapshot } from '#server/snapshots/snapshot-format.ts'

/**
 * A snapshot as it is answered: of grades how many there were, and not what each said. Whoever still has to grade reads
 * it too, and must not read the others' judgements first.
 */
export type ShownSnapshot = Omit<Snapshot, 'evidence'> & {
  evidence: (Omit<Snapshot['evidence'][number], 'grades'> & { grades: number })[]
}
