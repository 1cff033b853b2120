import { type Checkpoint, parseCheckpoint } from '../checkpoint.ts'
import { cosign, readCosignature, witnessKeyOf } from '../cosignature.ts'
import type { Log } from './log-over-http.ts'
import { nextCheckpoint } from './next-checkpoint.ts'
import type { WitnessFolder } from './witness-folder.ts'

/** What a turn of a witness came to: how far the log is cosigned, and what the log said of it (null: it knew already). */
export type Turn = { size: number; isNew: boolean; status: number | null }

/**
 * One turn: fetches the newest checkpoint, cosigns it where it grew out of the last, keeps it, and only then hands the
 * cosignature over. One that the log does not show yet is handed over again.
 * Throws `NotCosigned` where it must not be cosigned, `Unreached` where the log is not reached.
 */
export async function witnessTurn(
  folder: Pick<WitnessFolder, 'key' | 'kept' | 'keep'>,
  { log, logKey, now }: { log: Log; logKey: string; now: Date },
): Promise<Turn> {
  const note = await log.checkpoint()
  const kept = folder.kept === null ? null : checkpointIn(folder.kept)
  const found = await nextCheckpoint(note, { logKey, kept, fetchTile: log.tile })
  const isNew = kept === null || kept.size !== found.size
  let mine = folder.kept ?? ''
  if (isNew) {
    const line = cosign(found.text, folder.key, now)
    mine = `${found.text}\n${note.slice(note.lastIndexOf('\n\n') + 2)}${line}\n`
    await folder.keep(mine)
  }
  const known = witnessKeyOf(folder.key)
  const isShown = note
    .split('\n')
    .some((line) => readCosignature(line, found.text, known) !== undefined)

  return { size: found.size, isNew, status: isShown ? null : await log.submit(mine) }
}

const checkpointIn = (note: string): Checkpoint =>
  parseCheckpoint(note.slice(0, note.lastIndexOf('\n\n') + 1))
