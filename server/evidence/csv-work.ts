import type { Refusal } from '#server/platform/refusal.ts'
import { refusal } from '#server/platform/refusal.ts'
import { type CsvTable, readCsv } from './read-csv.ts'
import { alikeIndex, type Compared, type Likeness } from './rules/alike.ts'
import { type CsvPlan, type CsvRow, planFault } from './rules/csv-plan.ts'
import { type RowFault, type RowFields, readRow } from './rules/read-row.ts'

/** A piece of evidence that is there already, to be compared with. */
export type Present = Compared & { evidenceId: string; number: number }

/** What a thread is asked to do with a file. */
export type CsvWork = {
  bytes: Uint8Array
  /** How rows become evidence; null to see the columns alone. */
  plan: CsvPlan | null
  /** What rows are compared with, and the lines that were imported already; null not to compare. */
  against: { present: readonly Present[]; entered: readonly number[] } | null
}

export type ReadyRow = { line: number; fields: RowFields }

/** A row that looks like evidence that is there, or like an earlier line of its file. */
export type AlikeRow = {
  line: number
  title: string
  likeness: Likeness
  evidence: { evidenceId: string; number: number; title: string } | null
  otherLine: number | null
}

export type CsvWorked = {
  table: Omit<CsvTable, 'rows'> & { rowCount: number; first: CsvRow[] }
  ready: ReadyRow[]
  faults: RowFault[]
  alike: AlikeRow[]
}

/** So many rows are shown in the mapping step. */
const shownRows = 5

/** Reads a file and, where there is a plan, its rows; pure, so that the same file gives the same evidence. */
export function workCsv({ bytes, plan, against }: CsvWork): CsvWorked | Refusal {
  const read = readCsv(bytes)
  if ('code' in read) return read
  const { rows, ...table } = read
  const head = { ...table, rowCount: rows.length, first: rows.slice(0, shownRows) }
  if (plan === null) return { table: head, ready: [], faults: [], alike: [] }
  if (plan.uses.length !== table.columns.length) return refusal('intake.other_columns')
  const fault = planFault(plan)
  if (fault) return refusal(`intake.${fault}`)
  const ready: ReadyRow[] = []
  const faults: RowFault[] = []
  for (const row of rows) {
    const found = readRow(row, table.columns, plan)
    if ('fields' in found) ready.push({ line: row.line, fields: found.fields })
    else faults.push(...found.faults)
  }
  return { table: head, ready, faults, alike: against ? compare(ready, against) : [] }
}

function compare(
  ready: readonly ReadyRow[],
  { present, entered }: NonNullable<CsvWork['against']>,
): AlikeRow[] {
  const index = alikeIndex<Present | number>()
  for (const piece of present) index.add(piece, piece)
  const done = new Set(entered)
  const alike: AlikeRow[] = []
  for (const { line, fields } of ready) {
    if (done.has(line)) continue
    const [best] = index.find(fields)
    index.add(line, fields)
    if (best === undefined) continue
    const { key, likeness } = best
    const { title } = fields
    alike.push(
      typeof key === 'number'
        ? { line, title, likeness, evidence: null, otherLine: key }
        : { line, title, likeness, evidence: referenceTo(key), otherLine: null },
    )
  }
  return alike
}

const referenceTo = ({ evidenceId, number, title }: Present) => ({ evidenceId, number, title })
