import type { ColumnUse, CsvPlan, CsvRow } from './csv-plan.ts'
import { type PlacePrecision, placePrecisions } from './kinds.ts'
import { dayFaults, readDay } from './read-day.ts'

/** What can be wrong with a row; a sentence each in the messages, under intake.faults. */
export const rowFaultCodes = [
  'cells',
  'empty',
  'too_long',
  'letters_lost',
  'days_reversed',
  'end_without_beginning',
  'precision_unknown',
  'precise_nowhere',
  ...dayFaults,
] as const
export type RowFaultCode = (typeof rowFaultCodes)[number]

export type RowFault = {
  line: number
  /** The column at fault by its place, or null where it is the whole row. */
  column: number | null
  code: RowFaultCode
  params: Record<string, string | number>
}

/** A row as evidence, but for its source's id. */
export type RowFields = {
  title: string
  reported: string
  /** As the row names it; null where one source is given for all rows. */
  sourceName: string | null
  citation: string | null
  place: string | null
  placePrecision: PlacePrecision | null
  eventFrom: string | null
  eventTo: string | null
  reportedOn: string | null
}

/** What a field may hold at most: as the form does (attach-evidence.schema.ts). */
export const fieldLimits = {
  title: 200,
  reported: 10_000,
  source: 200,
  citation: 1000,
  place: 200,
} as const

type Words = keyof typeof fieldLimits
type Days = 'event_from' | 'event_to' | 'reported_on'

/**
 * Reads one row as the plan says: the fields, or everything that is wrong with it, so that a file is
 * corrected once and not once for each fault. Nothing is cut, guessed or left out.
 */
export function readRow(
  { line, cells }: CsvRow,
  columns: readonly string[],
  plan: CsvPlan,
): { fields: RowFields } | { faults: RowFault[] } {
  if (cells.length !== columns.length) {
    const params = { found: cells.length, expected: columns.length }
    return { faults: [{ line, column: null, code: 'cells', params }] }
  }
  const faults: RowFault[] = []
  const fault = (column: number | null, code: RowFaultCode, params: RowFault['params'] = {}) => {
    faults.push({ line, column, code, params })
  }
  const used = columnsBy(plan, cells)
  for (const [at, cell] of cells.entries()) {
    if (plan.uses[at] !== 'leave' && cell.includes('\u{fffd}')) fault(at, 'letters_lost')
  }
  const words = (use: Words, separator: string): string =>
    used(use)
      .map(({ value }) => value)
      .join(separator)
  const day = (use: Days): string | null => {
    const found = used(use)[0]
    if (found === undefined) return null
    const read = readDay(found.value, plan.dates)
    if (typeof read === 'object') return read.day
    fault(found.column, read, { value: shown(found.value) })
    return null
  }
  const precision = (): PlacePrecision | null => {
    const found = used('place_precision')[0]
    if (found === undefined) return null
    const read = precisionOf(found.value)
    if (read === null) fault(found.column, 'precision_unknown', { value: shown(found.value) })
    else if (used('place').length === 0) fault(found.column, 'precise_nowhere')
    return read
  }
  const place = words('place', ', ')
  const placePrecision = precision()
  const reported = reportOf(words('reported', '\n\n'), used('detail'), columns)
  const said = [words('title', ', '), plan.titleWithPlace ? place : '']
    .filter((part) => part !== '')
    .join(', ')
  const title = said === '' ? beginningOf(reported) : said
  const source = words('source', '; ')
  const written = { title, reported, source, citation: words('citation', '; '), place }
  for (const use of Object.keys(fieldLimits) as Words[]) {
    const most = fieldLimits[use]
    const { length } = written[use]
    if (length > most) fault(firstOf(plan, use), 'too_long', { length, most })
  }
  if (reported === '') fault(firstOf(plan, 'reported') ?? firstOf(plan, 'detail'), 'empty')
  if (plan.source.by === 'column' && source === '') fault(firstOf(plan, 'source'), 'empty')
  const before = faults.length
  const [eventFrom, eventTo, reportedOn] = [day('event_from'), day('event_to'), day('reported_on')]
  if (faults.length === before && eventTo !== null) {
    if (eventFrom === null) fault(firstOf(plan, 'event_to'), 'end_without_beginning')
    else if (eventTo < eventFrom) fault(firstOf(plan, 'event_to'), 'days_reversed')
  }
  if (faults.length > 0) return { faults }

  return {
    fields: {
      ...{ title, reported, place: place || null, citation: written.citation || null },
      ...{ placePrecision, eventFrom, eventTo, reportedOn },
      sourceName: plan.source.by === 'column' ? source : null,
    },
  }
}

/** ACLED's geo_precision, 1 the most precise of three, or our own words for it. */
const precisionOf = (value: string): PlacePrecision | null =>
  placePrecisions.find((one, at) => value === String(at + 1) || value.toLowerCase() === one) ?? null

type Cell = { column: number; value: string }

/** The filled cells of a row that are for one use, in their order. */
const columnsBy =
  ({ uses }: CsvPlan, cells: readonly string[]) =>
  (use: ColumnUse): Cell[] =>
    cells
      .map((cell, column) => ({ column, value: cell.trim() }))
      .filter(({ column, value }) => uses[column] === use && value !== '')

const firstOf = ({ uses }: CsvPlan, use: ColumnUse): number | null => {
  const at = uses.indexOf(use)
  return at === -1 ? null : at
}

/** What was reported, and below it the details, each on a line with the name of its column. */
function reportOf(report: string, details: readonly Cell[], columns: readonly string[]): string {
  const lines = details.map(({ column, value }) => `${columns[column] ?? ''}: ${value}`)
  return [report, lines.join('\n')].filter((part) => part !== '').join('\n\n')
}

/** The first words of a report, for one that comes without a title. */
const beginningOf = (report: string): string => {
  const [first = ''] = report.split('\n')
  if (first.length <= 120) return first
  const cut = first.slice(0, 119)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 60)).trimEnd()}…`
}

/** A value as a sentence can carry it. */
const shown = (value: string): string => (value.length > 40 ? `${value.slice(0, 39)}…` : value)
