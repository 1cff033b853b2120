import { type Opening, readOpening } from '../act-format.ts'
import { canonicalJson } from '../canonical.ts'
import { isPlainObject } from '../plain-object.ts'
import { ofNames, oneRowOf, ownTables, unlike } from '../rules/projections.ts'
import type { Notes } from './notes.ts'
import { type Reading, rowsOf } from './read-rows.ts'

type ProjectedRow = {
  index: string | null
  act: string | null
  situation: string | null
  opening: Buffer | null
  row: Record<string, unknown>
}

/**
 * Holds the rows that acts wrote of what they acted on against what they said: each column that the act's content names,
 * under the same name or that of the thing it points to, must say the same; and an act that must have written a row has
 * one.
 */
export async function checkProjections(
  tx: Reading,
  notes: Notes,
  progress: (table: string) => void,
): Promise<void> {
  const tables = await tx<{ table: string }[]>`
    select c.relname as table from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'made_by'
      and c.relname <> ${ofNames}
    order by c.relname`
  let count = 0
  for (const { table } of tables) {
    progress(table)
    count += await checkTable(tx, table, notes)
  }
  for (const [act, table] of Object.entries(oneRowOf)) await checkPresence(tx, act, table, notes)
  notes.counted('rows', count)
}

async function checkTable(tx: Reading, table: string, notes: Notes): Promise<number> {
  let count = 0
  const query = tx<ProjectedRow[]>`
    select e.index, e.act, e.situation_id as situation, o.opening, to_jsonb(t) as row
    from ${tx(table)} t left join record_entry e on e.act_id = t.made_by
    left join record_opening o on o.act_id = t.made_by`
  for await (const { index, act, situation, opening, row } of rowsOf(query)) {
    count++
    if (index === null || act === null) {
      notes.fault('row_without_act', { table, id: String(row.id ?? row.made_by) })
      continue
    }
    const read = opening === null ? undefined : readOpening(opening)
    if (read === undefined) continue
    const said = contentIn(read)
    if (row.situation_id && situation && row.situation_id !== situation) {
      notes.fault('row_differs', { index, act, table, column: 'situation_id' })
    }
    // what an act writes besides (a letter that it sends, a point that it puts on an agenda) has words of its own
    const isOwn =
      (row.id !== undefined && (row.id === thingIn(read) || row.id === said.get(table))) ||
      ownTables[act]?.includes(table)
    if (!isOwn) continue
    for (const [column, stored] of Object.entries(row)) {
      const name = [column, column.replace(/_ids?$/, '')].find((one) => said.has(one))
      if (name === undefined || unlike.has(`${table}.${column}`)) continue
      if (!agrees(stored, said.get(name))) notes.fault('row_differs', { index, act, table, column })
    }
  }
  return count
}

/** Every act of a name wrote exactly so many rows that its content speaks of: one. */
async function checkPresence(tx: Reading, act: string, table: string, notes: Notes): Promise<void> {
  const rows = await tx<{ index: string; written: number }[]>`
    select e.index, (select count(*)::int from ${tx(table)} t where t.made_by = e.act_id) as written
    from record_entry e where e.act = ${act}
      and (select count(*) from ${tx(table)} t where t.made_by = e.act_id) <> 1`
  for (const { index, written } of rows) notes.fault('row_missing', { index, act, table, written })
}

function thingIn({ fields }: Opening): unknown {
  const thing = fields.thing
  return thing && 'value' in thing && isPlainObject(thing.value) ? thing.value.id : null
}

function contentIn(opening: Opening): Map<string, unknown> {
  const said = new Map<string, unknown>()
  for (const [name, field] of Object.entries(opening.fields)) {
    if (name.startsWith('content.') && 'value' in field) {
      said.set(name.slice('content.'.length), field.value)
    }
  }
  return said
}

/** Whether a column says what a field of an act says: times to the millisecond, and what has members in any order. */
function agrees(stored: unknown, said: unknown): boolean {
  if (typeof stored === 'string' && typeof said === 'string') {
    return stored === said || (isTime(said) && Date.parse(stored) === Date.parse(said))
  }
  // a column that allows no null keeps nothing said as an empty text
  if (said === null) return stored === null || stored === '' || isEmpty(stored)
  return canonical(stored) === canonical(said)
}

const isTime = (text: string): boolean => /^\d{4}-\d\d-\d\dT/.test(text)
const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0

/** Members whose value is null, or that are not said at all, are the same to a projection. */
function canonical(value: unknown): string {
  const plain = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(plain)
    if (!isPlainObject(one)) return one
    const members = Object.entries(one).filter(([, member]) => member !== null)
    return Object.fromEntries(members.map(([name, member]) => [name, plain(member)]))
  }
  return canonicalJson(plain(value))
}
