import { describe, expect, it } from 'vitest'
import { type CsvPlan, planFault } from '#server/evidence/rules/csv-plan.ts'
import { decodeText } from '#server/evidence/rules/decode-text.ts'
import { delimiterOf } from '#server/evidence/rules/delimiter.ts'
import { readDay } from '#server/evidence/rules/read-day.ts'
import { readRow } from '#server/evidence/rules/read-row.ts'
import { recogniseColumns } from '#server/evidence/rules/recognise-columns.ts'

const bytes = (text: string, encoding: BufferEncoding = 'utf8') =>
  new Uint8Array(Buffer.from(text, encoding))

describe('the letters of a file', () => {
  it('are read in the encodings that spreadsheets write, and it is said which', () => {
    expect(decodeText(bytes('é'))).toEqual({ text: 'é', encoding: 'utf-8' })
    expect(decodeText(bytes('\ufeffé'))).toEqual({ text: 'é', encoding: 'utf-8' })
    expect(decodeText(bytes('\ufeffé', 'utf16le'))).toEqual({ text: 'é', encoding: 'utf-16le' })
    const swapped = new Uint8Array(Buffer.from('\ufeffé', 'utf16le').swap16())
    expect(decodeText(swapped)).toEqual({ text: 'é', encoding: 'utf-16be' })
    expect(decodeText(bytes('\xe9t\xe9 \x80', 'latin1'))).toEqual({
      text: 'été €',
      encoding: 'windows-1252',
    })
  })

  it('are refused where they are of none: nothing is guessed and nothing lost', () => {
    expect(decodeText(bytes('a\x81b\xe9', 'latin1'))).toBeNull()
    expect(decodeText(bytes('a\0b'))).toBeNull()
    // Declared as UTF-8 and not: not another encoding, but a broken file.
    expect(decodeText(bytes('\xef\xbb\xbf\xe9', 'latin1'))).toBeNull()
    expect(decodeText(bytes('\xff\xfea', 'latin1'))).toBeNull()
  })
})

describe('what separates the cells', () => {
  it('is told from the first line, without what stands in quotation marks', () => {
    expect(delimiterOf('a,b,c\n1;2;3;4;5')).toBe(',')
    expect(delimiterOf('"a,b,c,d";e;f')).toBe(';')
    expect(delimiterOf('a\tb')).toBe('\t')
    expect(delimiterOf('only one\n1')).toBeNull()
  })
})

describe('a day', () => {
  it.each([
    ['2007-12-30', '2007-12-30'],
    ['2007-12-30T10:15:00Z', '2007-12-30'],
    ['2007/1/3', '2007-01-03'],
    ['30 December 2007', '2007-12-30'],
    ['30-Dec-2007', '2007-12-30'],
    ['3 Sept. 2007', '2007-09-03'],
    ['December 30, 2007', '2007-12-30'],
    ['1er août 2007', '2007-08-01'],
    ['5 juin 2007', '2007-06-05'],
    ['5 juillet 2007', '2007-07-05'],
    ['29 February 2008', '2008-02-29'],
    // Only one reading is a day.
    ['30/12/2007', '2007-12-30'],
    ['12/30/2007', '2007-12-30'],
    ['04/04/2026', '2026-04-04'],
  ])('%s is %s', (words, day) => {
    expect(readDay(words, null)).toEqual({ day })
  })

  it('is read by the order that was chosen, and refused where it then is none', () => {
    expect(readDay('03/04/2026', null)).toBe('day_ambiguous')
    expect(readDay('03/04/2026', 'day_first')).toEqual({ day: '2026-04-03' })
    expect(readDay('03/04/2026', 'month_first')).toEqual({ day: '2026-03-04' })
    expect(readDay('30.12.2007 14:05', 'day_first')).toEqual({ day: '2007-12-30' })
    expect(readDay('30/12/2007', 'month_first')).toBe('no_such_day')
  })

  it.each([
    ['31 February 2007', 'no_such_day'],
    ['2007-02-30', 'no_such_day'],
    ['December 2007', 'day_incomplete'],
    ['2007', 'day_incomplete'],
    ['12/2007', 'day_incomplete'],
    ['30/12/07', 'day_without_year'],
    ['30-Dec-07', 'day_without_year'],
    ['39446', 'day_is_number'],
    ['30 Brumaire 2007', 'not_a_day'],
    ['yesterday', 'not_a_day'],
  ])('%s is none: %s', (words, fault) => {
    expect(readDay(words, null)).toBe(fault)
  })
})

describe('the columns of a file', () => {
  const acled =
    'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,latitude,location,admin1,source,source_scale,notes,fatalities,timestamp'.split(
      ',',
    )

  it('are recognised where they are those of ACLED', () => {
    const { known, uses, titleWithPlace } = recogniseColumns(acled)
    expect(known).toBe('acled')
    expect(titleWithPlace).toBe(true)
    expect(Object.fromEntries(acled.map((name, at) => [name, uses[at]]))).toMatchObject({
      ...{ event_id_cnty: 'citation', event_date: 'event_from', sub_event_type: 'title' },
      ...{ notes: 'reported', source: 'source', location: 'place', actor1: 'detail' },
      ...{ fatalities: 'detail', timestamp: 'leave', year: 'leave' },
    })
  })

  it('are proposed by their names in English and French, each field once', () => {
    expect(recogniseColumns(['Titre', 'Récit', 'Date de début', 'Source', 'Lieu', 'X'])).toEqual({
      known: null,
      uses: ['title', 'reported', 'leave', 'source', 'place', 'leave'],
      titleWithPlace: false,
    })
    expect(recogniseColumns(['date', 'start date', 'end_date']).uses).toEqual([
      'event_from',
      'leave',
      'event_to',
    ])
  })

  it('must hold what was reported, and a source where none is given for all', () => {
    const plan = { dates: null, titleWithPlace: false, provider: 'unknown' } as const
    const bySource = { by: 'column', kind: 'open_source' } as const
    expect(planFault({ ...plan, uses: ['title'], source: bySource })).toBe('no_report')
    expect(planFault({ ...plan, uses: ['reported'], source: bySource })).toBe('no_source')
    expect(planFault({ ...plan, uses: ['reported', 'source'], source: bySource })).toBeNull()
    expect(
      planFault({ ...plan, uses: ['detail'], source: { by: 'one', sourceId: 'x' } }),
    ).toBeNull()
  })
})

describe('a row', () => {
  const columns = ['kind', 'notes', 'date', 'until', 'source', 'town', 'deaths']
  const plan: CsvPlan = {
    uses: ['title', 'reported', 'event_from', 'event_to', 'source', 'place', 'detail'],
    dates: null,
    titleWithPlace: true,
    source: { by: 'column', kind: 'open_source' },
    provider: 'unknown',
  }
  const read = (cells: readonly string[], changed: Partial<CsvPlan> = {}) =>
    readRow({ line: 7, cells }, columns, { ...plan, ...changed })
  const whole = ['Mob', ' A crowd. ', '30 December 2007', '', 'Nation', 'Kisumu', '4']

  it('becomes one piece of evidence, with nothing cut or lost', () => {
    expect(read(whole)).toEqual({
      fields: {
        title: 'Mob, Kisumu',
        reported: 'A crowd.\n\ndeaths: 4',
        sourceName: 'Nation',
        citation: null,
        place: 'Kisumu',
        placePrecision: null,
        eventFrom: '2007-12-30',
        eventTo: null,
        reportedOn: null,
      },
    })
  })

  it('has the beginning of its report for a title where no column is one', () => {
    const uses = plan.uses.with(0, 'leave')
    const long = `${'A crowd came to the road and '.repeat(8)}left.`
    const found = read(whole.with(1, long), { uses, titleWithPlace: false })
    const { title } = 'fields' in found ? found.fields : { title: '' }
    expect(title.length).toBeLessThanOrEqual(120)
    expect(long.startsWith(title.slice(0, -1))).toBe(true)
    expect(title.endsWith('…')).toBe(true)
  })

  it('is refused with everything that is wrong with it, by line and column', () => {
    expect(read(['Mob', '', '03/04/2026', '2026-02-30', '', 'Ki\u{fffd}', ''])).toEqual({
      faults: [
        { line: 7, column: 5, code: 'letters_lost', params: {} },
        { line: 7, column: 1, code: 'empty', params: {} },
        { line: 7, column: 4, code: 'empty', params: {} },
        { line: 7, column: 2, code: 'day_ambiguous', params: { value: '03/04/2026' } },
        { line: 7, column: 3, code: 'no_such_day', params: { value: '2026-02-30' } },
      ],
    })
  })

  it('says how near its place is known, as ACLED counts it or in words, and is refused where it does not', () => {
    const uses = plan.uses.with(6, 'place_precision')
    const known = (cell: string, town = 'Kisumu') =>
      read(whole.with(6, cell).with(5, town), { uses })
    for (const [cell, placePrecision] of [
      ...[['1', 'exact'] as const, ['2', 'near'] as const, ['3', 'area'] as const],
      ...[['Near', 'near'] as const, ['', null] as const],
    ]) {
      expect(known(cell)).toMatchObject({ fields: { placePrecision } })
    }
    const params = { value: '4' }
    expect(known('4')).toEqual({
      faults: [{ line: 7, column: 6, code: 'precision_unknown', params }],
    })
    expect(known('1', '')).toEqual({
      faults: [{ line: 7, column: 6, code: 'precise_nowhere', params: {} }],
    })
  })

  it('is refused where it has more or fewer cells than the first line has names', () => {
    expect(read(whole.slice(1))).toEqual({
      faults: [{ line: 7, column: null, code: 'cells', params: { found: 6, expected: 7 } }],
    })
  })

  it('is refused where it says more than a field holds, or ends before it begins', () => {
    expect(read(whole.with(0, 'x'.repeat(300)))).toMatchObject({
      faults: [{ column: 0, code: 'too_long', params: { length: 308, most: 200 } }],
    })
    expect(read(whole.with(3, '29 December 2007'))).toMatchObject({
      faults: [{ column: 3, code: 'days_reversed' }],
    })
    expect(read(whole.with(3, '29 December 2007').with(2, ''))).toMatchObject({
      faults: [{ column: 3, code: 'end_without_beginning' }],
    })
  })
})
