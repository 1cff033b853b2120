import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  buildOpening,
  checkOpening,
  commitmentOf,
  entryBytes,
  isInstant,
  readEntry,
  readOpening,
  redactOpening,
} from '#server/record/act-format.ts'
import { fromUtf8, toHex, utf8 } from '#server/record/bytes.ts'
import { assertRecordable, assertRecordableTime, type Json } from '#server/record/recordable.ts'

const countingSalts = () => {
  let next = 0
  return (n: number) => new Uint8Array(n).fill(next++)
}
const at = new Date('2008-02-28T10:11:12.013Z')
const fields: Record<string, Json> = {
  act: 'vote.cast',
  'content.choice': 'yes',
  'content.explanation': 'Réserve sur le § 3',
  id: '0b0c',
}
const hex = (part: string | Uint8Array) => createHash('sha256').update(part)

describe('the permanent format of an act', () => {
  test('commitment and entry are the bytes that the format says, computed here by hand', () => {
    const { opening, commitment } = buildOpening(fields, countingSalts())
    const salt = (n: number) => Buffer.alloc(32, n)
    const hashOf = (n: number, name: string, value: string) =>
      createHash('sha256')
        .update(Buffer.concat([salt(n), Buffer.from(JSON.stringify([name, value]))]))
        .digest('hex')
    const body = `{"fields":{"act":"${hashOf(0, 'act', 'vote.cast')}","content.choice":"${hashOf(1, 'content.choice', 'yes')}","content.explanation":"${hashOf(2, 'content.explanation', 'Réserve sur le § 3')}","id":"${hashOf(3, 'id', '0b0c')}"},"format":"focalpoint.act/1"}`
    const expected = hex(Buffer.concat([salt(4), Buffer.from(body)])).digest('hex')
    expect(toHex(commitment)).toBe(expected)
    expect(fromUtf8(entryBytes(commitment, at))).toBe(
      `{"commitment":"${expected}","format":1,"time":"2008-02-28T10:11:12.013Z"}`,
    )
    expect(JSON.parse(fromUtf8(opening)).salt).toBe('04'.repeat(32))
  })

  test('an opening reveals what its entry committed to, and nothing else does', () => {
    const { opening, commitment } = buildOpening(fields, countingSalts())
    const entry = entryBytes(commitment, at)
    expect(checkOpening(opening, entry)).toBe(true)
    const text = fromUtf8(opening)
    expect(checkOpening(utf8(text.replace('"yes"', '"no"')), entry)).toBe(false)
    expect(checkOpening(utf8(text.replace('vote.cast', 'vote.void')), entry)).toBe(false)
    expect(checkOpening(utf8(`${text} `), entry)).toBe(false)
    expect(checkOpening(opening, utf8('not an entry'))).toBe(false)
    expect(checkOpening(new Uint8Array([0xff]), entry)).toBe(false)
  })

  test('a redacted field keeps the commitment and loses the value', () => {
    const { opening, commitment } = buildOpening(fields, countingSalts())
    const redacted = redactOpening(opening, ['content.explanation'])
    expect(checkOpening(redacted, entryBytes(commitment, at))).toBe(true)
    expect(fromUtf8(redacted)).not.toContain('Réserve')
    expect(redactOpening(redacted, ['content.explanation'])).toEqual(redacted)
    expect(() => redactOpening(opening, ['content.absent'])).toThrow(RangeError)
  })

  test('equal acts with other salts give other commitments', () => {
    let n = 100
    const other = buildOpening(fields, (length) => new Uint8Array(length).fill(n++))
    expect(other.commitment).not.toEqual(buildOpening(fields, countingSalts()).commitment)
  })

  test('whatever is recordable is read back as it was', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ maxDepth: 3 })),
        (content) => {
          let recorded: Record<string, Json>
          try {
            assertRecordable(content)
            recorded = content as Record<string, Json>
          } catch {
            return // a fraction: refused, as another test says
          }
          const { opening, commitment } = buildOpening(recorded, countingSalts())
          const read = readOpening(opening)
          if (read === undefined) throw new Error('the opening is not read back')
          expect(commitmentOf(read)).toEqual(commitment)
          for (const [name, value] of Object.entries(recorded)) {
            expect(read.fields[name]).toMatchObject({ value })
          }
        },
      ),
    )
  })

  test('entries of another shape, spelling or impossible day are not read', () => {
    const good = `{"commitment":"${'ab'.repeat(32)}","format":1,"time":"2008-02-28T10:11:12.013Z"}`
    expect(readEntry(utf8(good))?.time).toBe('2008-02-28T10:11:12.013Z')
    for (const bad of [
      good.replace('"format":1', '"format":2'),
      good.replace('ab', 'AB'),
      good.replace('02-28', '02-31'),
      good.replace('.013Z', 'Z'),
      good.replace('{', '{ '),
      good.replace('}', ',"x":1}'),
      '[]',
      'null',
      '',
    ]) {
      expect(readEntry(utf8(bad)), bad).toBeUndefined()
    }
    expect(() => entryBytes(new Uint8Array(31), at)).toThrow(RangeError)
    expect(() => entryBytes(new Uint8Array(32), new Date(Number.NaN))).toThrow(RangeError)
    expect(isInstant('2008-02-29T00:00:00.000Z')).toBe(true)
    expect(isInstant('2007-02-29T00:00:00.000Z')).toBe(false)
  })

  test.each([
    ['a fraction', 0.5],
    ['an integer of 2^53', 2 ** 53],
    ['minus zero', -0],
    ['not a number', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['undefined', undefined],
    ['a bigint', 1n],
    ['a date', at],
    ['a map', new Map()],
    ['a function', () => 1],
    ['a symbol', Symbol('s')],
    ['a lone surrogate', '\ud800'],
    ['a fraction deep inside', { a: [{ b: 1.5 }] }],
  ])('%s is refused by the record', (_name, value) => {
    expect(() => assertRecordable(value)).toThrow(TypeError)
  })

  test('times are recorded in UTC and on days that exist', () => {
    for (const good of ['2008-02-28T10:11:12Z', '2008-02-28T10:11:12.013Z']) {
      expect(() => assertRecordableTime(good)).not.toThrow()
    }
    for (const bad of [
      '2008-02-28',
      '2008-02-28T10:11:12+03:00',
      '2008-02-31T10:11:12Z',
      3,
      null,
    ]) {
      expect(() => assertRecordableTime(bad)).toThrow(TypeError)
    }
  })
})
