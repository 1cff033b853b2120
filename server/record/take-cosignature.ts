import { eq, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { recordCheckpoint } from '#db/schema/record-checkpoint.ts'
import { witness } from '#db/schema/witness.ts'
import { parseCheckpoint } from './checkpoint.ts'
import { readCosignature } from './cosignature.ts'

/** How far ahead of ours the clock of a witness may be, in milliseconds. */
const mostAhead = 5 * 60_000

/** What became of a note that a witness sent. */
export type Taken =
  | 'taken'
  | 'malformed'
  | 'other_checkpoint'
  | 'no_known_witness'
  | 'from_the_future'

/**
 * Takes the cosignatures below a note that bears the text of one of our checkpoints. Only those of registered
 * witnesses are kept, each once for a size, for good; lines of others are passed over.
 */
export async function takeCosignatures(tx: Transaction, note: string, now: Date): Promise<Taken> {
  const { text, lines } = split(note)
  const size = sizeIn(text)
  if (size === undefined) return 'malformed'
  const [ours] = await tx
    .select({ note: recordCheckpoint.note })
    .from(recordCheckpoint)
    .where(eq(recordCheckpoint.size, size))
  if (!ours || split(ours.note).text !== text) return 'other_checkpoint'
  const known = await tx
    .select({ id: witness.id, verifierKey: witness.verifierKey })
    .from(witness)
    .where(isNull(witness.endedBy))
  let taken: Taken = 'no_known_witness'
  for (const line of lines) {
    for (const { id, verifierKey } of known) {
      const read = readCosignature(line, text, verifierKey)
      if (read === undefined) continue
      if (read.at.getTime() > now.getTime() + mostAhead) return 'from_the_future'
      const [row] = await tx.execute<{ kept: boolean }>(
        sql`select record_cosign(${size}, ${id}::uuid, ${line}, ${read.at.toISOString()}::timestamptz) as kept`,
      )
      if (row?.kept) taken = 'taken'
    }
  }
  return taken
}

/** The text of a note and its signature lines, of which no more are read than a note may have. */
function split(note: string): { text: string; lines: string[] } {
  const blank = note.lastIndexOf('\n\n')
  return {
    text: note.slice(0, blank + 1),
    lines: note
      .slice(blank + 2)
      .split('\n')
      .filter((line) => line !== '')
      .slice(0, 100),
  }
}

function sizeIn(text: string): number | undefined {
  try {
    return parseCheckpoint(text).size
  } catch {
    // no checkpoint at all: told to whoever sent it
    return undefined
  }
}
