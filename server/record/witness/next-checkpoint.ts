import { sameBytes } from '../bytes.ts'
import { type Checkpoint, parseCheckpoint } from '../checkpoint.ts'
import { openNote, parseVerifierKey } from '../note.ts'
import { type FetchTile, isBeginning, rootFromTiles, WrongTile } from './hashes-from-tiles.ts'

/** Why a witness does not cosign, by the name of its sentence. */
export type WitnessFault =
  | 'not_a_checkpoint'
  | 'not_signed'
  | 'other_log'
  | 'rollback'
  | 'fork'
  | 'wrong_tiles'

/** What a witness will not cosign. */
export class NotCosigned extends Error {
  readonly fault: WitnessFault
  readonly params: Readonly<Record<string, string | number>>
  constructor(fault: WitnessFault, params: NotCosigned['params'] = {}) {
    super(fault)
    this.fault = fault
    this.params = params
  }
}

/** A checkpoint that may be cosigned. */
export type Accepted = Checkpoint & { text: string }

/**
 * Reads a log's checkpoint and holds it against the last that was cosigned (null for none): signed by the log's key, no
 * smaller, and grown out of it, proved from the log's own tiles. Without one before, its tiles must give its root.
 * Throws `NotCosigned` for any other; whatever fetching throws goes on.
 */
export async function nextCheckpoint(
  note: string,
  { logKey, kept, fetchTile }: { logKey: string; kept: Checkpoint | null; fetchTile: FetchTile },
): Promise<Accepted> {
  const found = readSigned(note, logKey)
  if (found.origin !== parseVerifierKey(logKey)?.name) {
    throw new NotCosigned('other_log', { origin: found.origin })
  }
  const sizes = { before: kept?.size ?? 0, now: found.size }
  if (kept !== null && found.size < kept.size) throw new NotCosigned('rollback', sizes)
  if (kept !== null && found.size === kept.size) {
    if (sameBytes(found.root, kept.root)) return found
    throw new NotCosigned('fork', sizes)
  }
  // first that the tiles are those of this checkpoint: what they then do not lead back to is another history
  const root = await wholeTiles(() => rootFromTiles(found.size, fetchTile))
  if (!sameBytes(root, found.root)) throw new NotCosigned('wrong_tiles', sizes)
  const isGrown =
    kept === null ||
    kept.size === 0 ||
    (await wholeTiles(() => isBeginning(kept, found, fetchTile)))
  if (!isGrown) throw new NotCosigned('fork', sizes)

  return found
}

/** Reads a note that the log signed. Throws `NotCosigned` where it did not, or where it is no checkpoint. */
function readSigned(note: string, logKey: string): Accepted {
  let text: string
  try {
    text = openNote(note, [logKey]).text
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    throw new NotCosigned(reason.startsWith('malformed') ? 'not_a_checkpoint' : 'not_signed')
  }
  try {
    return { ...parseCheckpoint(text), text }
  } catch {
    // signed, and no checkpoint
    throw new NotCosigned('not_a_checkpoint')
  }
}

async function wholeTiles<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof WrongTile) throw new NotCosigned('wrong_tiles')
    throw error
  }
}
