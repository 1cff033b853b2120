import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { z } from 'zod'
import { checkCsv as check } from '#server/evidence/check-csv.ts'
import type { csvPlan } from '#server/evidence/csv-plan.schema.ts'
import { getCsvColumns as columns } from '#server/evidence/get-csv-columns.ts'
import { getEvidence as read } from '#server/evidence/get-evidence.ts'
import { importCsv as enter } from '#server/evidence/import-csv.ts'
import { listEvidence as list } from '#server/evidence/list-evidence.ts'
import { listSources as sources } from '#server/evidence/list-sources.ts'
import { sendWhole } from '../../support/send-file.ts'
import type { Hand } from '../../support/world.ts'
import { type Case, openCase } from './case.ts'

let directory: string
let place: Case

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'focalpoint-import-'))
  vi.stubEnv('FOCALPOINT_FILES_DIRECTORY', directory)
  place = await openCase()
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await place.world.end()
  await rm(directory, { recursive: true })
})

/** Sends a file as the page does; its id. */
async function send(given: string | Uint8Array, hand: Hand = place.adviser, name = 'events.csv') {
  const bytes = typeof given === 'string' ? Buffer.from(given) : given
  const { situationId } = place
  return (await sendWhole(place.world.app, hand, { situationId, name, bytes })).uploadId
}

const head = 'event_id_cnty,event_date,event_type,sub_event_type,location,source,notes,fatalities'
const row = (id: number, notes: string, { day = '30 December 2007', source = 'Nation' } = {}) =>
  `KEN${1000 + id},${day},Riots,Mob violence,Kisumu,${source},"${notes}",${id}`
const file = (...rows: readonly string[]) => [head, ...rows].join('\r\n')

type Plan = z.output<typeof csvPlan>

/** The mapping that the columns propose, as somebody would confirm it. */
async function proposed(uploadId: string, hand: Hand = place.adviser): Promise<Plan> {
  const found = await hand.read(columns, { situationId: place.situationId, uploadId })
  if (!found?.ok) throw new Error(`the file was not read: ${found?.refusal.code}`)
  return {
    uses: found.uses,
    dates: null,
    titleWithPlace: found.titleWithPlace,
    source: { by: 'column', kind: 'open_source' },
    provider: 'unknown',
  }
}

const present = async () => {
  const found = await place.adviser.read(list, { situationId: place.situationId, limit: 100 })
  return found?.evidence ?? []
}

describe('a table of reports', () => {
  it('is recognised, tried, and entered row by row, ungraded and traceable to its line', async () => {
    const uploadId = await send(
      file(
        row(1, 'A crowd blocked the road; police fired and four were wounded by the station'),
        row(2, 'Youths of two villages fought over a well\nand three houses burned down', {
          source: 'Commission of Inquiry',
        }),
        row(3, 'A date that can be two', { day: '03/04/2008' }),
        row(4, 'One that never was', { day: '31 February 2008' }),
      ),
    )
    const { situationId } = place
    const seen = await place.adviser.read(columns, { situationId, uploadId })
    expect(seen).toMatchObject({ ok: true, known: 'acled', encoding: 'utf-8', rowCount: 4 })
    const plan = await proposed(uploadId)
    const tried = await place.adviser.read(check, { situationId, uploadId, plan })
    expect(tried).toMatchObject({
      ok: true,
      ...{ rowCount: 4, ready: 2, faulty: 2, entered: 0, alikeCount: 0 },
      newSources: ['Nation'],
      faults: [
        { line: 5, column: 'event_date', code: 'day_ambiguous' },
        { line: 6, column: 'event_date', code: 'no_such_day' },
      ],
    })
    expect(await present()).toEqual([])

    const before = await place.adviser.read(sources, { situationId })
    const done = await place.adviser.attempt(enter, { situationId, uploadId, plan })
    expect(done).toMatchObject({ ok: true, output: { lastLine: 3, remaining: 0 } })
    const [second, first] = await present()
    expect(first).toMatchObject({ title: 'Mob violence, Kisumu', grades: 0, code: null })
    expect(first?.source).toEqual({ name: 'Nation', kind: 'open_source' })
    // A name that the register has, in whatever case, is that source.
    expect(second?.source).toEqual({ name: 'Commission of inquiry', kind: 'organisation' })
    const after = await place.adviser.read(sources, { situationId })
    expect(after?.sources.length).toBe((before?.sources.length ?? 0) + 1)

    const whole = await place.adviser.read(read, { evidenceId: second?.evidenceId ?? '' })
    expect(whole).toMatchObject({
      reported:
        'Youths of two villages fought over a well\nand three houses burned down\n\nevent_type: Riots\nfatalities: 2',
      ...{ citation: 'KEN1002', place: 'Kisumu', eventFrom: '2007-12-30', firstHand: false },
      origin: { known: false },
      intake: { line: 3, name: 'events.csv' },
    })
  })

  it('is entered once however often it is asked, and goes on where it stopped', async () => {
    const { situationId } = place
    // So long that one act does not hold them all.
    const long = 'The report goes on for a while about the road and the river. '.repeat(120)
    const rows = Array.from({ length: 14 }, (_, at) => row(100 + at, `${at} ${long}`))
    const uploadId = await send(file(...rows))
    const plan = await proposed(uploadId)
    const before = (await present()).length
    const asked = { situationId, uploadId, plan }
    const first = await place.adviser.act(enter, asked)
    expect(first.numbers.length).toBeGreaterThan(1)
    expect(first.remaining).toBe(14 - first.numbers.length)

    // Another day, another person, another upload of the same bytes: the file is known by its hash.
    const { convenor } = place.world
    const again = await send(file(...rows), convenor)
    const meanwhile = await convenor.read(check, { situationId, uploadId: again, plan })
    expect(meanwhile).toMatchObject({ entered: first.numbers.length, ready: first.remaining })
    const [one, other] = await Promise.all([
      convenor.attempt(enter, { ...asked, uploadId: again }),
      place.adviser.attempt(enter, asked),
    ])
    expect([one.ok, other.ok]).toContain(true)
    let left = await place.adviser.attempt(enter, asked)
    for (let acts = 0; left.ok && acts < 14; acts++)
      left = await place.adviser.attempt(enter, asked)
    expect(left).toMatchObject({ ok: false, refusal: { code: 'intake.nothing_left' } })
    expect((await present()).length).toBe(before + 14)
  })

  it('tells what says the same as something that is there, and leaves out what is asked to be', async () => {
    const { situationId } = place
    const words =
      'Armed men in two lorries came to the market of Molo and set fire to eleven stalls'
    const { number } = await place.attach('Mob violence, Kisumu', [], { reported: words })
    const uploadId = await send(
      file(
        row(200, words.replace('eleven', 'twelve')),
        row(201, 'Nothing like it happened anywhere else that week as far as is known'),
        row(201, 'Nothing like it happened anywhere else that week as far as is known'),
      ),
    )
    const plan = await proposed(uploadId)
    const tried = await place.adviser.read(check, { situationId, uploadId, plan })
    expect(tried).toMatchObject({
      ready: 3,
      alike: [
        { line: 2, likeness: 'near', evidence: { number } },
        { line: 4, likeness: 'same', otherLine: 3 },
      ],
      sameLines: [4],
    })
    const asked = { situationId, uploadId, plan, leaveOut: [4] }
    expect(await place.adviser.act(enter, asked)).toMatchObject({ lastLine: 3, remaining: 0 })
  })
})

describe('what is wrong with a file', () => {
  it.each([
    ['no separator', 'only\nwords', 'intake.one_column'],
    ['no rows', head, 'intake.no_rows'],
    [
      'no names',
      file(row(1, 'x')).split('\r\n').slice(1).concat(row(2, 'y')).join('\n'),
      'intake.no_header',
    ],
    ['days for names', '2008-01-01,x\n2008-01-02,y', 'intake.no_header'],
    ['an open quotation mark', `${head}\n1,2,"3`, 'intake.quotes'],
  ])('is said in a sentence: %s', async (_, text, code) => {
    const uploadId = await send(text)
    const { situationId } = place
    const found = await place.adviser.read(columns, { situationId, uploadId })
    expect(found).toMatchObject({ ok: false, refusal: { code } })
  })

  it('is never a guess at its letters', async () => {
    const { situationId } = place
    const told = async (bytes: Uint8Array) => {
      const uploadId = await send(bytes)
      const found = await place.adviser.read(columns, { situationId, uploadId })
      return found?.ok ? [found.encoding, found.first[0]?.cells[1]] : found?.refusal.code
    }
    expect(await told(Buffer.from('titre;récit\na;été', 'latin1'))).toEqual(['windows-1252', 'été'])
    expect(await told(Buffer.from('\ufefftitre\trécit\na\tété', 'utf16le'))).toEqual([
      'utf-16le',
      'été',
    ])
    const refused = (text: string) => expect(send(Buffer.from(text, 'latin1'))).rejects
    await refused('a;b\n\x81;\xe9').toThrow('intake.not_text')
    await refused('<html>;\n\xe9;').toThrow('evidence.file_type_hidden')
  })

  it('is nobody’s but its sender’s, and entered by nobody who may not enter evidence', async () => {
    const uploadId = await send(file(row(300, 'For the adviser alone')))
    const { situationId } = place
    const plan = await proposed(uploadId)
    const { convenor } = place.world
    expect(await convenor.read(columns, { situationId, uploadId })).toBeNull()
    expect(await convenor.attempt(enter, { situationId, uploadId, plan })).toMatchObject({
      refusal: { code: 'evidence.no_such_upload' },
    })
    expect(await place.observer.attempt(enter, { situationId, uploadId, plan })).toMatchObject({
      refusal: { code: 'common.not_entitled' },
    })
  })

  it('writes nothing where one row cannot be written', async () => {
    const { situationId } = place
    const uploadId = await send(file(row(400, 'Whole'), row(401, 'Whole as well')))
    const plan = { ...(await proposed(uploadId)), provider: crypto.randomUUID() }
    const before = (await present()).length
    expect(await place.adviser.attempt(enter, { situationId, uploadId, plan })).toMatchObject({
      refusal: { code: 'evidence.no_such_source' },
    })
    expect((await present()).length).toBe(before)
  })
})
