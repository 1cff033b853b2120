import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvOf } from '#server/record/rules/csv.ts'

describe('a table as CSV', () => {
  test('comes back as it was, whatever a text holds, but for the apostrophe before a formula', () => {
    const cell = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 }),
        (rows) => {
          const back: string[][] = parse(csvOf(rows), {
            relaxQuotes: false,
            recordDelimiter: '\r\n',
          })
          expect(back.map((row) => row.map((text) => text.replace(/^'/, '')))).toEqual(
            rows.map((row) => row.map((text) => text.replace(/^'/, ''))),
          )
        },
      ),
    )
  })

  test('holds no cell that a spreadsheet would compute', () => {
    const formulas = ['=1+1', '+1', '-1+2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '\u200b=1']
    for (const text of [...formulas, '＝1', '＋1', '－1', '＠A']) {
      expect(csvOf([[text]])).toBe(`"'${text}"\r\n`)
    }
    for (const text of ['1 = 1', 'a+b', 'x@y', "'quoted"])
      expect(csvOf([[text]])).toBe(`"${text}"\r\n`)
  })

  test('says numbers as numbers, nothing as nothing, and doubles quotes (RFC 4180)', () => {
    expect(csvOf([['a "b", c\nd', 3, null, true]])).toBe('"a ""b"", c\nd",3,,true\r\n')
    expect(csvOf([[-3]])).toBe('-3\r\n')
    expect(csvOf([])).toBe('')
  })
})
