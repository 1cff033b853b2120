import { sameBytes, toBase64, toHex } from '../bytes.ts'
import { type Checkpoint, parseCheckpoint } from '../checkpoint.ts'
import type { Dossier } from '../dossier.ts'
import type { Notes } from './notes.ts'
import type { Reading } from './read-rows.ts'

type CheckpointRow = { size: string; root: Buffer; note: string; signed_at: Date }

/** The checkpoints and what others signed of them, as a dossier has them; that the columns say what the notes say. */
export async function readStoredAnchors(
  tx: Reading,
  notes: Notes,
): Promise<Required<Pick<Dossier, 'checkpoints' | 'witnesses'>> & { newest: number }> {
  const rows = await tx<CheckpointRow[]>`select * from record_checkpoint order by size`
  const lines = await tx<{ size: string; line: string }[]>`
    select size, line from record_cosignature order by size, received_at`
  const tokens = await tx<{ size: string; token: Buffer }[]>`
    select size, token from record_time_stamp`
  const witnesses = await tx<{ name: string; verifierKey: string }[]>`
    select distinct name, verifier_key as "verifierKey" from witness`
  const linesOf = Map.groupBy(lines, ({ size }) => size)
  const tokenOf = new Map(tokens.map(({ size, token }) => [size, token]))
  for (const row of rows) checkColumns(row, notes)

  return {
    witnesses: [...witnesses],
    newest: Number(rows.at(-1)?.size ?? 0),
    checkpoints: rows.map(({ size, note, signed_at }) => {
      const cosignatures = linesOf.get(size)?.map(({ line }) => line)
      const token = tokenOf.get(size)
      return {
        ...{ note, signedAt: signed_at.toISOString() },
        ...(cosignatures ? { cosignatures } : {}),
        ...(token ? { timeStamp: toBase64(token) } : {}),
      }
    }),
  }
}

function checkColumns({ size, root, note }: CheckpointRow, notes: Notes): void {
  const said = readText(note)
  // a note that is no checkpoint is named where the notes themselves are checked
  if (said && (said.size !== Number(size) || !sameBytes(said.root, root))) {
    notes.fault('checkpoint_column_differs', { size, root: toHex(root) })
  }
}

function readText(note: string): Checkpoint | undefined {
  try {
    return parseCheckpoint(note.slice(0, note.lastIndexOf('\n\n') + 1))
  } catch {
    // no checkpoint
    return undefined
  }
}
