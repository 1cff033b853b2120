import type postgres from 'postgres'
import { sameBytes } from './bytes.ts'
import { checkpointText, parseCheckpoint } from './checkpoint.ts'
import { leafHash } from './merkle.ts'
import { growTree, type MerkleTree } from './merkle-tree.ts'
import { openNote, signNote } from './note.ts'
import { keysOf } from './replaced-keys.ts'
import { type SigningKey, verifierKeyFor } from './signing-key.ts'

/** How many leaves are read from the database at once. */
const batch = 20_000

/** Thrown when the record is no longer the one that was signed before: nothing more is signed. */
export class RecordForked extends Error {}

/** Thrown where the record's key was replaced: this one signs no more. */
export class KeyReplaced extends Error {}

/** A signer that has the tree in hand and only reads what was added since. */
export type Signer = {
  /**
   * Signs the record as it stands, unless that was signed already. Returns the size signed, or
   * undefined. Throws `RecordForked` where the entries do not agree with an earlier checkpoint: a
   * log must not sign two histories (C2SP tlog-checkpoint).
   */
  sign: (now: Date) => Promise<number | undefined>
}

/**
 * Makes a signer for one record. `sql` is a connection as the worker's role; `replaced` are the keys that signed before.
 */
export function makeSigner(
  sql: postgres.Sql,
  key: SigningKey,
  replaced: readonly string[] = [],
): Signer {
  let tree: MerkleTree | undefined
  const keys = keysOf(key, replaced)

  const begin = async (): Promise<MerkleTree> => {
    const known = growTree()
    await readOn(sql, known)
    for (const { size, note } of await checkpointsOf(sql)) agree(known, Number(size), note, keys)
    // the first key publishes itself; one that follows is named by an act and published with it
    await sql`insert into record_key (verifier_key) select ${verifierKeyFor(key)}
      where not exists (select from record_key) on conflict do nothing`
    return known
  }

  return {
    sign: async (now) => {
      const known = tree ?? (await begin())
      await readOn(sql, known)
      tree = known
      const size = known.size()
      const [last] = await sql<{ size: string; note: string }[]>`
        select size, note from record_checkpoint order by size desc limit 1`
      if (last !== undefined) agree(known, Number(last.size), last.note, keys)
      if (size === 0 || Number(last?.size ?? 0) === size) return undefined

      const root = known.rootAt(size)
      const note = signNote(checkpointText({ origin: key.name, size, root }), key)
      // Another worker may have been first: its checkpoint of this size is as good. Entries keep the
      // time of a clock that was set back, and are never signed before they were written.
      const [current] = await sql<{ key: string }[]>`
        select verifier_key as key from record_key order by published_at desc limit 1`
      if (current?.key !== verifierKeyFor(key)) {
        throw new KeyReplaced(`the record is signed with ${current?.key}`)
      }
      await sql`
        insert into record_checkpoint (size, root, note, signed_at)
        select ${size}, ${Buffer.from(root)}, ${note},
               greatest(${now.toISOString()}::timestamptz, at, (select max(signed_at) from record_checkpoint))
        from record_entry where index = ${size - 1}
        on conflict do nothing`

      return size
    },
  }
}

/** Signs the record once: for set-up, tests and tools. */
export const signCheckpoint = (
  sql: postgres.Sql,
  { key, now }: { key: SigningKey; now: Date },
): Promise<number | undefined> => makeSigner(sql, key).sign(now)

async function readOn(sql: postgres.Sql, tree: MerkleTree): Promise<void> {
  for (;;) {
    const rows = await sql<{ index: string; entry: Buffer }[]>`
      select index, entry from record_entry where index >= ${tree.size()}
      order by index limit ${batch}`
    for (const { index, entry } of rows) {
      if (Number(index) !== tree.size()) {
        throw new RecordForked(`the record has no entry ${tree.size()}`)
      }
      // hashed again from the bytes themselves: the column beside them is only an index
      tree.append(leafHash(entry))
    }
    if (rows.length < batch) return
  }
}

const checkpointsOf = (sql: postgres.Sql) =>
  sql<{ size: string; note: string }[]>`select size, note from record_checkpoint order by size`

function agree(tree: MerkleTree, size: number, note: string, keys: string[]): void {
  const { text } = openNote(note, keys)
  const checkpoint = parseCheckpoint(text)
  const agrees =
    checkpoint.size === size && size <= tree.size() && sameBytes(checkpoint.root, tree.rootAt(size))
  if (!agrees) {
    throw new RecordForked(`the record is not the one that was signed at ${size} entries`)
  }
}
