/**
 * How much one act of an import enters: so many rows that others do not wait for the record (200 rows
 * hold it for milliseconds, 5,000 for seconds), and no more words than one entry holds in full.
 */
const most = { rows: 200, characters: 40_000 }

/** The rows that the next act enters, in order: at least one where any waits. */
export function nextBatch<Row extends { fields: object }>(waiting: readonly Row[]): Row[] {
  const batch: Row[] = []
  let characters = 0
  for (const row of waiting) {
    characters += lengthOf(row.fields)
    if (batch.length > 0 && (batch.length >= most.rows || characters > most.characters)) break
    batch.push(row)
  }
  return batch
}

/** Ids and names of fields beside the words themselves. */
const besides = 500

const lengthOf = (fields: object): number =>
  Object.values(fields).reduce<number>(
    (sum, value) => sum + (typeof value === 'string' ? value.length : 0),
    besides,
  )
