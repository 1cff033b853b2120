import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAssessment } from '#server/assessments/open-assessment.ts'
import { writeSection } from '#server/assessments/write-section.ts'
import { attachEvidence } from '#server/evidence/attach-evidence.ts'
import { getEvidence } from '#server/evidence/get-evidence.ts'
import { getIdentity } from '#server/evidence/get-identity.ts'
import { protectSource } from '#server/evidence/protect-source.ts'
import { listFindings } from '#server/findings/list-findings.ts'
import { grantMandate } from '#server/members/grant-mandate.ts'
import { limitMandate } from '#server/members/limit-mandate.ts'
import { listMandates } from '#server/members/list-mandates.ts'
import type { Past } from '#server/platform/past.ts'
import { exportActs } from '#server/record/export-acts.ts'
import { getReceipt } from '#server/record/get-receipt.ts'
import { exportSituation } from '#server/releases/export-situation.ts'
import { createCaller } from '#server/router.ts'
import { type Hand, makeWorld, type World } from '../../support/world.ts'
import { everythingFor } from '../assessments/every-read.ts'
import { everythingThereIs } from '../assessments/everything-there-is.ts'
import { type Case, openCase } from '../evidence/case.ts'

/** What tells of the piece above the low ceiling. */
const told = ['kestrel', 'Quarry ledger', 'Ashcombe']
const everyRead = 60_000

let world: World
let one: Case
let low: Hand
let high: Hand
let later: Hand
let ids: Record<string, unknown>
let hidden: string
let seen: string
let past: Past

const mandateOf = async (hand: Hand): Promise<string> => {
  const people = await world.convenor.read(listMandates, { situationId: one.situationId })
  const held = people?.find(({ memberId }) => memberId === hand.memberId)
  if (!held) throw new Error('they hold a mandate')

  return held.mandateId
}

const at = async (): Promise<Past> => {
  const [last] = await world.worker.sql<{ index: string }[]>`
    select max(index) as index from record_entry`

  return { asOf: Number(last?.index), time: new Date() }
}

const asked = (hand: Hand, as: Hand | undefined, moment = past) => {
  const looked = { ...moment, as: as?.memberId }
  const caller = { kind: 'member', memberId: hand.memberId } as const

  return createCaller({ connection: world.app, caller, requestId: 'test', past: looked })
}

const telling = (answers: Record<string, string>) =>
  Object.entries(answers).flatMap(([path, answer]) =>
    told.filter((trace) => answer.includes(trace)).map((trace) => `${path}: ${trace}`),
  )

beforeAll(async () => {
  world = await makeWorld()
  one = await openCase(world)
  const { situationId, adviser, sourceId } = one
  const { convenor, principals } = world
  low = await world.addMember('Low', principals[0].ministryId)
  high = await world.addMember('High', principals[0].ministryId)
  later = await world.addMember('Later', principals[0].ministryId)
  for (const [who, ceiling] of [[low, 'restricted'] as const, [high, 'secret'] as const]) {
    const { memberId } = who
    await convenor.act(grantMandate, { situationId, memberId, role: 'drafter', ceiling })
  }
  seen = (await one.attach('Seen by all', ['E1', 'E2'])).evidenceId
  const piece = { reported: 'The kestrel was in the ledger.', place: 'Ashcombe' }
  const above = await one.attach('Quarry ledger', ['E1'], { ...piece, marking: 'secret' })
  hidden = above.evidenceId
  await one.grade(adviser, hidden)
  await one.grade(high, hidden)
  await one.grade(adviser, seen)
  await one.grade(principals[2], seen)
  await convenor.act(attachEvidence, {
    ...{ situationId, title: 'Repeats it', reported: 'As told.', sourceId, derivedFrom: hidden },
  })
  await adviser.act(protectSource, { sourceId, identity: 'A clerk of the quarry' })
  const { assessmentId, sections } = await convenor.act(openAssessment, { situationId })
  const documentId = sections[0]?.documentId ?? ''
  const text = [{ type: 'paragraph', content: [{ type: 'text', text: 'A text.' }] }]
  await convenor.act(writeSection, { documentId, document: { type: 'doc', content: text } })
  const names = { evidenceId: hidden, documentId, text: 'ledger', fileId: hidden }
  ids = await everythingThereIs(one, { assessmentId, memberId: high.memberId }, names)
  past = await at()
  // Since then: who read little reads all, who read all reads little, and somebody came.
  await convenor.act(limitMandate, { mandateId: await mandateOf(low), ceiling: 'secret' })
  await convenor.act(limitMandate, { mandateId: await mandateOf(high), ceiling: 'restricted' })
  const { memberId } = later
  await convenor.act(grantMandate, { situationId, memberId, role: 'adviser', ceiling: 'secret' })
})
afterAll(() => world.end())

describe('the past, as a member could then see it', () => {
  it('does not show what was above their ceiling, to anybody', { timeout: everyRead }, async () => {
    for (const reader of [world.auditor, low]) {
      const looked = { ...past, as: low.memberId }
      const answers = await everythingFor(world, reader, ids, looked)
      expect(telling(answers), reader.memberId).toEqual([])
      const listed = await asked(reader, low).evidence.list({ situationId: one.situationId })
      expect(JSON.stringify(listed)).toContain('Seen by all')
    }
  })

  it('shows no reader more than they see today', { timeout: everyRead }, async () => {
    const looked = { ...past, as: high.memberId }
    expect(telling(await everythingFor(world, high, ids, looked))).toEqual([])
    // whoever reads it today and could then sees it
    const all = await everythingFor(world, world.convenor, ids, looked)
    expect(all['evidence.list']).toContain('Quarry ledger')
    const listed = await asked(later, high).evidence.list({ situationId: one.situationId })
    expect(JSON.stringify(listed)).toContain('Quarry ledger')
  })

  it('is nothing where one of both has no mandate, and a finding is the same', async () => {
    const { situationId } = one
    expect(await asked(world.convenor, later).situations.get({ situationId })).toBeNull()
    expect(await asked(world.stranger, high).situations.get({ situationId })).toBeNull()
    expect(await asked(world.convenor, world.stranger).situations.get({ situationId })).toBeNull()
    const levels = (read: Awaited<ReturnType<typeof own>>) =>
      read?.findings.map(({ finding, standings }) => [finding, standings.map(({ level }) => level)])
    const own = () => world.convenor.read(listFindings, { situationId }, past.asOf)
    expect(levels(await asked(world.auditor, low).findings.list({ situationId }))).toEqual(
      levels(await own()),
    )
  })

  it('keeps grades blind to both', async () => {
    const [foreign, , interior] = world.principals
    const gradesSeen = async (reader: Hand, as?: Hand) => {
      const found = await asked(reader, as).evidence.get({ evidenceId: seen })

      return found?.grading.grades.length
    }
    // the convenor grades nothing: as somebody who had graded sees two, as somebody who had not sees none
    expect(await gradesSeen(world.convenor, interior)).toBe(2)
    expect(await gradesSeen(world.convenor, foreign)).toBe(0)
    // whoever has not graded yet does not read by the eyes of one who had
    expect(await gradesSeen(foreign, interior)).toBe(0)
    await one.grade(foreign, seen)
    expect(await gradesSeen(foreign, interior)).toBe(2)
    expect(await gradesSeen(foreign, foreign)).toBe(0)
  })

  it('opens no act of the record, nor what is taken from it, to who has still to grade', async () => {
    const [foreign, , , justice] = world.principals
    const { situationId, observer } = one
    const { evidenceId } = await one.attach('Graded by two', ['E1'])
    await one.grade(one.adviser, evidenceId)
    await one.grade(foreign, evidenceId)
    const moment = await at()
    const given = await world.worker.sql<{ index: string }[]>`select index from record_entry
      where act = 'evidence.grade' and thing_id = ${evidenceId} order by index`
    const index = Number(given[0]?.index)
    const own = await asked(justice, undefined, moment).record.get({ index })
    const told = own?.fields.filter(({ name }) => name.startsWith('content.')) ?? []
    expect(told.filter(({ value }) => value !== null).map(({ name }) => name)).toEqual(
      told.flatMap(({ name }) => (name === 'content.number' ? [name] : [])),
    )
    expect(told.length).toBeGreaterThan(3)
    const caller = { kind: 'member', memberId: justice.memberId } as const
    const reading = { caller, asOf: moment.asOf, as: observer.memberId }
    for (const as of [observer, foreign, justice]) {
      expect(await asked(justice, as, moment).record.get({ index })).toBeNull()
    }
    expect(await getReceipt.run(world.app, { index }, reading)).toBeNull()
    expect(await exportActs.run(world.app, {}, reading)).toBeNull()
    expect(
      await exportSituation.run(world.app, { situationId, audience: 'own_use' }, reading),
    ).toBeNull()
    const form = { situationId, decisionId: null }
    expect(await asked(world.convenor, undefined).releases.form(form)).not.toBeNull()
    expect(await asked(world.convenor, world.convenor).releases.form(form)).toBeNull()
  })

  it('keeps who a protected source is to whoever holds the grant themselves', async () => {
    const { sourceId, adviser } = one
    expect(await world.convenor.read(getIdentity, { sourceId })).toBeNull()
    expect(await asked(world.convenor, adviser).evidence.identity({ sourceId })).toBeNull()
    expect(await adviser.read(getIdentity, { sourceId })).not.toBeNull()
    expect(await asked(adviser, world.convenor).evidence.identity({ sourceId })).toBeNull()
  })

  it('refuses every act', async () => {
    const act = { evidenceId: seen, marking: 'restricted', reason: 'It is known.' } as const
    const answer = await asked(world.convenor, undefined).evidence.mark({
      ...{ key: crypto.randomUUID(), act },
    })
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'common.in_the_past' } })
    expect(await world.convenor.read(getEvidence, { evidenceId: seen })).not.toBeNull()
  })
})
