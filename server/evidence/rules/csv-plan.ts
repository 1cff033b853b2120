import type { SourceKind } from './kinds.ts'

/** The largest CSV file that is read, in megabytes of 1024 kilobytes, and how much it may hold. Our policy. */
export const csvLimits = { megabytes: 5, rows: 5_000, columns: 120 } as const

/**
 * What a column of a file is for: a field of the evidence, a line added to what was reported
 * (`detail`), or nothing.
 */
export const columnUses = [
  'leave',
  'title',
  'reported',
  'detail',
  'source',
  'citation',
  'place',
  'place_precision',
  'event_from',
  'event_to',
  'reported_on',
] as const
export type ColumnUse = (typeof columnUses)[number]

/** How 03/04/2026 is read where a file has such days; without one they are refused. */
export const dateOrders = ['day_first', 'month_first'] as const
export type DateOrder = (typeof dateOrders)[number]

/** How the rows of a file become evidence: what its reader decided in the mapping step. */
export type CsvPlan = {
  /** One for each column, in their order. */
  uses: readonly ColumnUse[]
  dates: DateOrder | null
  /** The place is written after what the title columns say. */
  titleWithPlace: boolean
  /** One source for all rows, or the one that a row names; unknown names are entered as of this kind. */
  source: { by: 'one'; sourceId: string } | { by: 'column'; kind: SourceKind }
  /** Who handed the rows over: each row's source, somebody known (an id), or nobody knows. */
  provider: 'source' | 'unknown' | (string & {})
}

/** A row of a file: the line on which it begins, counted from 1, and its cells. */
export type CsvRow = { line: number; cells: readonly string[] }

/** What is wrong with the columns as they are used, or null: without these no row can be read. */
export function planFault({ uses, source }: CsvPlan): 'no_report' | 'no_source' | null {
  if (!uses.some((use) => use === 'reported' || use === 'detail')) return 'no_report'
  return source.by === 'column' && !uses.includes('source') ? 'no_source' : null
}
