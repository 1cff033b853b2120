import { commitmentOf, type Entry, type Opening, readEntry, readOpening } from '../act-format.ts'
import { fromUtf8, sameBytes } from '../bytes.ts'
import { leafHash } from '../merkle.ts'
import { growTree } from '../merkle-tree.ts'
import { isPlainObject } from '../plain-object.ts'
import { isHeldTogether } from '../rules/held-together.ts'
import { type RevealedAct, reveal } from '../verify/check-openings.ts'
import type { Notes } from './notes.ts'
import { type Reading, rowsOf } from './read-rows.ts'

type EntryRow = {
  index: string
  act_id: string
  at: Date
  entry: Buffer
  leaf_hash: Buffer
  act: string
  actor: string | null
  situation_id: string | null
  thing_kind: string | null
  thing_id: string | null
  effective_at: Date | null
  opening: Buffer | null
  opening_situation: string | null
}

/**
 * Reads every entry of the record in its order: that none is missing, that leaf and columns are those of its bytes and
 * of its opening, that the opening leads to its commitment. Returns the tree over them, and the acts to hold against
 * each other.
 */
export async function checkStoredEntries(
  tx: Reading,
  notes: Notes,
  progress: (done: number) => void,
) {
  const tree = growTree()
  const entries: (Entry | undefined)[] = []
  const acts: RevealedAct[] = []
  let before = ''
  const query = tx<EntryRow[]>`
    select e.*, o.opening, o.situation_id as opening_situation from record_entry e
    left join record_opening o on o.act_id = e.act_id order by e.index`
  for await (const row of rowsOf(query)) {
    const index = Number(row.index)
    // a tree is over all indices: what is missing stands in it as a leaf of nothing, which no checkpoint has
    for (let missing = tree.size(); missing < index; missing++) {
      notes.fault('entry_missing', { index: missing })
      tree.append(leafHash(new Uint8Array()))
      entries.push(undefined)
    }
    const leaf = leafHash(row.entry)
    tree.append(leaf)
    if (!sameBytes(leaf, row.leaf_hash)) notes.fault('leaf_hash_differs', { index })
    const entry = readEntry(row.entry)
    entries.push(entry)
    if (entry === undefined) {
      notes.ofRecord.fault('entry_unreadable', { index })
      continue
    }
    if (entry.time < before) {
      notes.ofRecord.fault('entry_time_backwards', { index, time: entry.time })
    }
    before = entry.time
    checkColumn(notes, index, 'at', row.at.toISOString(), entry.time)
    const opening = checkOpening(row, index, entry, notes)
    if (opening === undefined) continue
    checkColumns(row, index, opening, notes)
    if (isHeldTogether(row.act) || isHeldTogether(textIn(opening, 'act') ?? '')) {
      const act = row.opening && reveal(index, fromUtf8(row.opening), entry, notes.ofRecord)
      if (act) acts.push(act)
    }
    if (index % 5000 === 0) progress(index)
  }
  const orphans = await tx<{ act_id: string }[]>`
    select o.act_id from record_opening o
    where not exists (select from record_entry e where e.act_id = o.act_id)`
  for (const { act_id: act } of orphans) notes.fault('opening_without_entry', { act })
  notes.counted('entries', tree.size())

  return { tree, entries, acts }
}

function checkOpening(
  { opening }: EntryRow,
  index: number,
  entry: Entry,
  notes: Notes,
): Opening | undefined {
  if (opening === null) {
    notes.fault('opening_missing', { index })
    return undefined
  }
  const read = readOpening(opening)
  if (read === undefined) notes.ofRecord.fault('opening_unreadable', { index })
  else if (!sameBytes(commitmentOf(read), entry.commitment)) {
    notes.ofRecord.fault('opening_changed', { index })
  } else return read
  return undefined
}

/** The columns beside an entry only index what its opening says: that they do. */
function checkColumns(row: EntryRow, index: number, opening: Opening, notes: Notes): void {
  const actor = valueIn(opening, 'actor')
  const thing = valueIn(opening, 'thing')
  const member = isPlainObject(actor) ? (actor.member ?? null) : null
  const [kind, id] = isPlainObject(thing) ? [thing.kind, thing.id] : [null, null]
  const effective = row.effective_at?.toISOString() ?? null
  checkColumn(notes, index, 'act_id', row.act_id, valueIn(opening, 'id'))
  checkColumn(notes, index, 'act', row.act, valueIn(opening, 'act'))
  checkColumn(notes, index, 'actor', row.actor, member)
  checkColumn(notes, index, 'situation_id', row.situation_id, valueIn(opening, 'situation'))
  checkColumn(notes, index, 'opening', row.opening_situation, valueIn(opening, 'situation'))
  checkColumn(notes, index, 'thing_kind', row.thing_kind, kind)
  checkColumn(notes, index, 'thing_id', row.thing_id, id)
  checkColumn(notes, index, 'effective_at', effective, valueIn(opening, 'effective_at'))
}

function checkColumn(
  notes: Notes,
  index: number,
  column: string,
  stored: unknown,
  said: unknown,
): void {
  // a field that was erased says nothing, and leaves its hash
  if (said !== undefined && stored !== said) notes.fault('column_differs', { index, column })
}

const valueIn = (opening: Opening, name: string): unknown => {
  const field = opening.fields[name]
  return field !== undefined && 'value' in field ? field.value : undefined
}

const textIn = (opening: Opening, name: string): string | undefined => {
  const value = valueIn(opening, name)
  return typeof value === 'string' ? value : undefined
}
