import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { attach, check, directory, place, read, send } from './files-case.ts'

type Answer = { ok: boolean; refusal?: { code: string; params?: object } }
const refusal = (answer: Answer) => answer.refusal

const proposedFor = async (evidenceId: string) =>
  (await place.adviser.read(read, { evidenceId }))?.grading.proposed

describe('what is derived for a grade', () => {
  it('of integrity follows the file, from its arrival to the last time its bytes were read', async () => {
    const { evidenceId } = await place.attach('With a file', ['E2'])
    expect((await proposedFor(evidenceId))?.integrity).toBeNull()
    const { file } = (await send('rows.csv', Buffer.from('a,b\n1,4\n'))).answer
    const { fileId } = await place.adviser.act(attach, { evidenceId, uploadId: file.uploadId })
    const integrity = async () => (await proposedFor(evidenceId))?.integrity
    expect(await integrity()).toEqual({ value: 'verified', why: 'intact' })
    const path = join(directory, 'objects', file.sha256.slice(0, 2), file.sha256)
    for (const [bytes, expected] of [
      ['a,b\n1,5\n', { value: 'altered', why: 'altered' }],
      ['a,b\n1,4\n', { value: 'partial', why: 'gaps' }],
    ] as const) {
      await writeFile(path, bytes)
      await place.adviser.act(check, { fileId })
      expect(await integrity()).toEqual(expected)
    }
    await rm(path)
    await place.adviser.act(check, { fileId })
    expect(await integrity()).toEqual({ value: 'unverifiable', why: 'gone' })
  })

  it('of directness follows provenance to its origin', async () => {
    const first = await place.attach('Seen by the commission')
    const wireId = await place.source('A wire')
    const derived = { firstHand: false, derivedFrom: first.evidenceId }
    const again = await place.attach('The commission, again', [], derived)
    const wire = await place.attach('The wire, of it', [], { ...derived, sourceId: wireId })
    const unknown = await place.attach('Said by nobody knows whom', [], { firstHand: false })
    const directness = async ({ evidenceId }: { evidenceId: string }) =>
      (await proposedFor(evidenceId))?.directness
    const from = first.number
    expect(await directness(first)).toEqual({ value: 'direct', why: 'first_hand', from: null })
    expect(await directness(again)).toEqual({ value: 'direct', why: 'own_report', from })
    expect(await directness(wire)).toEqual({ value: 'hearsay', why: 'repeats', from })
    expect(await directness(unknown)).toBeNull()
  })
})

describe('a grade that departs from what is derived', () => {
  it('asks why, and keeps it with the grade and what was derived then', async () => {
    const [foreign, defence] = place.world.principals
    const { evidenceId } = await place.attach('Departed from', ['E2'])
    const judged = { directness: 'hearsay' } as const
    expect(
      refusal(await place.grade(foreign, evidenceId, { ...judged, departure: '' })),
    ).toMatchObject({
      code: 'evidence.departure_needs_reason',
      params: { count: 1 },
    })
    const departure = 'The commission met nobody who was there.'
    expect(await place.grade(foreign, evidenceId, { ...judged, departure })).toMatchObject({
      ok: true,
    })
    const kept = async () => (await foreign.read(read, { evidenceId }))?.grading.grades
    expect(await kept()).toMatchObject([{ directness: 'hearsay', departure }])
    expect((await defence.read(read, { evidenceId }))?.grading.grades).toEqual([])
  })

  it('asks nothing where it says what is derived, or where nothing is', async () => {
    const [foreign] = place.world.principals
    const { evidenceId } = await place.attach('As derived', ['E2'])
    await place.grade(foreign, evidenceId, { departure: 'Said for nothing' })
    const grades = (await foreign.read(read, { evidenceId }))?.grading.grades
    expect(grades).toMatchObject([{ directness: 'direct', departure: null }])
    const unknown = await place.attach('Nothing derived', ['E2'], { firstHand: false })
    const judged = { directness: 'hearsay', integrity: 'altered', departure: '' } as const
    expect(await place.grade(foreign, unknown.evidenceId, judged)).toMatchObject({ ok: true })
  })

  it('stays as it was given when what is derived changes; the next one answers to it', async () => {
    const [foreign] = place.world.principals
    const { evidenceId } = await place.attach('Changed beneath', ['E2'])
    const { file } = (await send('rows.csv', Buffer.from('a,b\n1,6\n'))).answer
    const { fileId } = await place.adviser.act(attach, { evidenceId, uploadId: file.uploadId })
    const agreed = { departure: '' }
    expect(await place.grade(foreign, evidenceId, agreed)).toMatchObject({ ok: true })
    await writeFile(join(directory, 'objects', file.sha256.slice(0, 2), file.sha256), 'other')
    await place.adviser.act(check, { fileId })
    const grades = (await foreign.read(read, { evidenceId }))?.grading.grades
    expect(grades).toMatchObject([{ integrity: 'verified', departure: null }])
    expect(refusal(await place.grade(foreign, evidenceId, agreed))?.code).toBe(
      'evidence.departure_needs_reason',
    )
  })
})
