/** What may stand between the cells of a row, the likeliest first. */
export const delimiters = [',', ';', '\t'] as const
export type Delimiter = (typeof delimiters)[number]

/**
 * What separates the cells of a file, by its first line: whichever stands there most often outside
 * quotation marks. Null where none does, so that the file has one column or is no table.
 */
export function delimiterOf(text: string): Delimiter | null {
  const line = /^\s*(.*)/.exec(text)?.[1] ?? ''
  const bare = line.replace(/"[^"]*"/g, '')
  const counted = delimiters.map((delimiter) => ({
    delimiter,
    count: bare.split(delimiter).length - 1,
  }))
  const best = counted.reduce((one, other) => (other.count > one.count ? other : one))
  return best.count === 0 ? null : best.delimiter
}
