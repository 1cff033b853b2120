import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { markEvidence } from '#server/evidence/mark-evidence.ts'
import { proposeMeasure } from '#server/measures/propose-measure.ts'
import { conveneMeeting } from '#server/meetings/convene-meeting.ts'
import { getMeeting } from '#server/meetings/get-meeting.ts'
import { reviseMeeting } from '#server/meetings/revise-meeting.ts'
import { grantMandate } from '#server/members/grant-mandate.ts'
import { getAct } from '#server/record/get-act.ts'
import { type Hand, makeWorld, type World } from '../../support/world.ts'
import { type Case, openCase } from '../evidence/case.ts'
import { proposal } from '../measures/proposal.ts'
import { invitationTo } from './invitation.ts'

type Call = Parameters<typeof invitationTo>[1] & object

let world: World
let one: Case
let low: Hand
let seen: string
let hidden: string
let measureId: string

beforeAll(async () => {
  world = await makeWorld()
  one = await openCase(world)
  const { situationId } = one
  low = await world.addMember('Low', world.principals[0].ministryId)
  const mandate = { situationId, memberId: low.memberId, ceiling: 'restricted' as const }
  await world.convenor.act(grantMandate, { ...mandate, role: 'convenor' })
  seen = (await one.attach('Seen by all')).evidenceId
  hidden = (await one.attach('Quarry ledger', [], { marking: 'secret' })).evidenceId
  const ministry = world.principals[0].ministryId ?? ''
  measureId = (await world.convenor.act(proposeMeasure, { situationId, ...proposal(ministry) }))
    .measureId
})
afterAll(() => world.end())

const evidence = (id: string) => ({ kind: 'evidence' as const, id })
const convene = (change: Call = {}) =>
  world.convenor.act(conveneMeeting, {
    ...{ situationId: one.situationId, bodyId: world.bodyId },
    ...invitationTo(world, change),
  })
const refusal = async (change: Call, hand: Hand = world.convenor) => {
  const answer = await hand.attempt(conveneMeeting, {
    ...{ situationId: one.situationId, bodyId: world.bodyId },
    ...invitationTo(world, change),
  })
  return answer.ok ? null : answer.refusal
}
const agendaOf = async (meetingId: string, hand: Hand = world.convenor) =>
  (await hand.read(getMeeting, { meetingId }))?.agenda ?? []

const bare = { minutes: null, measureId: null }

describe('the agenda of a meeting', () => {
  it('is a tree with numbers, times, speakers and papers', async () => {
    const speaker = world.principals[1].memberId
    const { meetingId } = await convene({
      agenda: [
        { ...bare, title: 'Situation report', minutes: 20, papers: [evidence(seen)] },
        { ...bare, title: 'Measures', speakerIds: [speaker] },
        { ...bare, title: 'Envoys', level: 2, minutes: 25, measureId },
        { ...bare, title: 'Statement', level: 2, minutes: 15 },
      ],
    })
    const agenda = await agendaOf(meetingId)
    expect(agenda.map(({ number, title }) => `${number} ${title}`)).toEqual([
      '1 Situation report',
      '2 Measures',
      '2.1 Envoys',
      '2.2 Statement',
    ])
    const begins = Date.parse(agenda[0]?.startsAt ?? '')
    expect(
      agenda.map(({ startsAt, endsAt }) =>
        [startsAt, endsAt].map((at) => (Date.parse(at) - begins) / 60_000),
      ),
    ).toEqual([
      [0, 20],
      [20, 60],
      [20, 45],
      [45, 60],
    ])
    expect(agenda[1]?.speakers).toEqual([{ memberId: speaker, name: 'Defence principal' }])
    expect(agenda[0]?.papers).toEqual([{ ...evidence(seen), number: 1, title: 'Seen by all' }])
    expect(agenda[2]?.papers).toMatchObject([{ kind: 'measure', id: measureId }])
  })

  it('is refused where it cannot be held, with the sentence for it', async () => {
    const point = (minutes: number | null, more: object = {}) => ({
      ...{ title: 'Point', measureId: null, minutes },
      ...more,
    })
    const starts = Date.parse(invitationTo(world).startsAt)
    const at = (minutes: number) => new Date(starts + minutes * 60_000).toISOString()
    const when = { startsAt: at(0), endsAt: at(60) }
    const code = async (...agenda: ReturnType<typeof point>[]) =>
      (await refusal({ ...when, agenda }))?.code
    expect(await code(point(40), point(30))).toBe('convening.agenda_too_long')
    expect(await code(point(20), point(10, { startsAt: at(10) }))).toBe('convening.agenda_overlaps')
    expect(await code(point(20, { startsAt: at(-10) }))).toBe('convening.agenda_before_start')
    expect(await code(point(5), point(10, { level: 2 }))).toBe('convening.agenda_parts_longer')
    expect(await code(point(5, { level: 2 }))).toBe('convening.agenda_level')
    expect(await code(point(5, { speakerIds: [world.stranger.memberId] }))).toBe(
      'convening.speaker_outside',
    )
  })

  it('lays only papers of its own situation before the meeting, as what they are', async () => {
    const elsewhere = (await (await openCase(world)).attach('Of another place')).evidenceId
    const laid = (papers: { kind: 'evidence' | 'measure'; id: string }[]) =>
      refusal({ agenda: [{ ...bare, title: 'Papers', papers }] })
    expect((await laid([evidence(elsewhere)]))?.code).toBe('convening.paper_unknown')
    expect((await laid([{ kind: 'measure', id: seen }]))?.code).toBe('convening.paper_unknown')
    expect(await laid([evidence(seen), evidence(seen)])).toBeNull()
  })

  it('tells nobody of a paper above their ceiling, and refuses it to them as one that is missing', async () => {
    const agenda = [{ ...bare, title: 'Papers', papers: [evidence(hidden), evidence(seen)] }]
    const { meetingId } = await convene({ agenda })
    const papers = async (hand?: Hand) => (await agendaOf(meetingId, hand))[0]?.papers ?? []
    expect((await papers()).map(({ id }) => id)).toEqual([hidden, seen])
    expect((await papers(low)).map(({ id }) => id)).toEqual([seen])
    const missing = '00000000-0000-4000-8000-000000000000'
    const asked = (id: string) =>
      refusal({ agenda: [{ ...bare, title: 'Papers', papers: [evidence(id)] }] }, low)
    expect(await asked(hidden)).toEqual(await asked(missing))
  })

  it('is in the record, without its papers for whoever may not see one of them', async () => {
    const agenda = [{ ...bare, title: 'Papers', papers: [evidence(hidden)] }]
    const { meetingId } = await convene({ agenda })
    const [entry] = await world.worker.sql<{ index: string }[]>`
      select index from record_entry where thing_id = ${meetingId}`
    const fields = async (hand: Hand) =>
      Object.fromEntries(
        ((await hand.read(getAct, { index: Number(entry?.index) }))?.fields ?? []).map(
          ({ name, value }) => [name, value],
        ),
      )
    expect(JSON.parse((await fields(world.convenor))['content.papers'] ?? '')).toEqual([
      { point: '1', ...evidence(hidden) },
    ])
    expect((await fields(low))['content.papers']).toBeNull()
    expect(JSON.parse((await fields(low))['content.agenda'] ?? '')).toMatchObject([
      { title: 'Papers' },
    ])
  })

  it('keeps what whoever changes it may not see, and the identity of a point that is moved', async () => {
    const agenda = [
      { ...bare, title: 'First' },
      { ...bare, title: 'Second', papers: [evidence(hidden), evidence(seen)] },
    ]
    const { meetingId } = await convene({ agenda })
    const before = await agendaOf(meetingId)
    const [first, second] = before
    await low.act(reviseMeeting, {
      meetingId,
      ...invitationTo(world, {
        agenda: [
          { ...bare, pointId: second?.pointId ?? null, title: 'Second, first' },
          { ...bare, title: 'New', level: 2 },
          { ...bare, pointId: first?.pointId ?? null, title: 'First' },
        ],
      }),
    })
    const after = await agendaOf(meetingId)
    expect(after.map(({ number, title }) => `${number} ${title}`)).toEqual([
      '1 Second, first',
      '1.1 New',
      '2 First',
    ])
    expect(after[0]?.pointId).toBe(second?.pointId)
    expect(after[2]?.pointId).toBe(first?.pointId)
    expect(after[0]?.papers.map(({ id }) => id)).toEqual([hidden])
  })

  it('shows a paper no more once it was marked above its reader', async () => {
    const { evidenceId } = await one.attach('Soon hidden')
    const agenda = [{ ...bare, title: 'Papers', papers: [evidence(evidenceId)] }]
    const { meetingId } = await convene({ agenda })
    expect((await agendaOf(meetingId, low))[0]?.papers).toHaveLength(1)
    const reason = 'It names the village.'
    await world.convenor.act(markEvidence, { evidenceId, marking: 'secret', reason })
    expect((await agendaOf(meetingId, low))[0]?.papers).toEqual([])
    expect((await agendaOf(meetingId))[0]?.papers).toHaveLength(1)
  })
})
