/** What one cell of a table says. */
export type Cell = string | number | boolean | null

/**
 * A table as CSV (RFC 4180): lines end in CR LF, every text stands in quotes that are doubled within it. A text that a
 * spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection): whoever wrote it is not the
 * one who opens the file.
 */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')

function cellOf(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const isFormula = /^[\s\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u.test(cell)
  return `"${isFormula ? "'" : ''}${cell.replaceAll('"', '""')}"`
}
