import { CsvError, parse } from 'csv-parse/sync'
import type { Refusal } from '#server/platform/refusal.ts'
import { refusal } from '#server/platform/refusal.ts'
import { type CsvRow, csvLimits } from './rules/csv-plan.ts'
import { decodeText, type TextEncoding } from './rules/decode-text.ts'
import { type Delimiter, delimiterOf } from './rules/delimiter.ts'
import { readDay } from './rules/read-day.ts'

/** A CSV file as a table: how it was written, the names of its columns, its rows by line. */
export type CsvTable = {
  encoding: TextEncoding
  delimiter: Delimiter
  columns: string[]
  rows: CsvRow[]
}

/** The longest row, in bytes: more than any field may hold, and little enough to be read at once. */
const longestRow = 200_000

/**
 * Reads a CSV file (RFC 4180, quoted cells over several lines included). Rows of another length than
 * the first are kept as they are: whoever maps the file is told of each by its line. Returns why the
 * file as a whole cannot be read.
 */
export function readCsv(bytes: Uint8Array): CsvTable | Refusal {
  const decoded = decodeText(bytes)
  if (decoded === null) return refusal('intake.not_text')
  // One kind of line ending, so that lines are counted as every editor counts them.
  const text = decoded.text.replace(/\r\n?/g, '\n')
  const { said, body, skipped } = declaredDelimiter(text)
  const delimiter = said ?? delimiterOf(body)
  if (delimiter === null) return refusal('intake.one_column')
  const read = rowsOf(body, delimiter, skipped)
  if ('code' in read) return read
  const [head, ...rows] = read
  if (head === undefined || rows.length === 0) return refusal('intake.no_rows')
  const columns = head.cells.map((name) => name.trim())
  const isData = columns.find((name) => typeof readDay(name, null) === 'object')
  if (isData !== undefined) return refusal('intake.no_header', { value: isData })
  if (columns.length > csvLimits.columns) {
    return refusal('intake.too_many_columns', { found: columns.length, most: csvLimits.columns })
  }
  if (rows.length > csvLimits.rows) {
    return refusal('intake.too_many_rows', { found: rows.length, most: csvLimits.rows })
  }
  return { encoding: decoded.encoding, delimiter, columns, rows }
}

/** Spreadsheets may say on a line before all others what separates the cells: `sep=;`. */
function declaredDelimiter(text: string) {
  const [line, said] = /^sep=([,;\t])\n/i.exec(text) ?? []
  return line === undefined
    ? { said: null, body: text, skipped: 0 }
    : { said: said as Delimiter, body: text.slice(line.length), skipped: 1 }
}

function rowsOf(text: string, delimiter: Delimiter, skipped: number): CsvRow[] | Refusal {
  const rows: CsvRow[] = []
  let last = skipped
  try {
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      max_record_size: longestRow,
      on_record: (cells, { lines }) => {
        last = lines + skipped
        // What stands on several lines within quotation marks begins on the first of them.
        rows.push({ line: last - (cells.join('').split('\n').length - 1), cells })
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const code = error.code === 'CSV_MAX_RECORD_SIZE' ? 'intake.row_too_long' : 'intake.quotes'
    return refusal(code, { line: last + 1 })
  }
  return rows
}
