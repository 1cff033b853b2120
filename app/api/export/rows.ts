import { type Cell, csvOf } from '#server/record/rules/csv.ts'
import { streaming } from './answer.ts'

/** Rows as they come, a piece at a time. */
type Pieces<Row> = AsyncIterable<readonly Row[]>

/** A table to save, as CSV or as a JSON array, written as its rows are read. */
export const sendingRows = <Row extends object>(
  pieces: Pieces<Row>,
  as: {
    form: 'csv' | 'json'
    name: string
    columns: readonly string[]
    cells: (row: Row) => Cell[]
  },
): Response => {
  const text = as.form === 'csv' ? inCsv(pieces, as) : inJson(pieces)
  return streaming(inBytes(text), {
    name: `${as.name}.${as.form}`,
    mediaType: as.form === 'csv' ? 'text/csv; charset=utf-8' : 'application/json',
  })
}

async function* inCsv<Row extends object>(
  pieces: Pieces<Row>,
  { columns, cells }: { columns: readonly string[]; cells: (row: Row) => Cell[] },
): AsyncGenerator<string> {
  yield csvOf([columns])
  for await (const rows of pieces) yield csvOf(rows.map(cells))
}

async function* inJson<Row extends object>(pieces: Pieces<Row>): AsyncGenerator<string> {
  let between = '[\n'
  for await (const rows of pieces) {
    for (const row of rows) {
      yield between + JSON.stringify(row)
      between = ',\n'
    }
  }
  yield between === '[\n' ? '[]\n' : '\n]\n'
}

async function* inBytes(text: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const piece of text) yield encoder.encode(piece)
}
