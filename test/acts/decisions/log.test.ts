import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { changeDecision } from '#server/decisions/change-decision.ts'
import { completeAction } from '#server/decisions/complete-action.ts'
import { dissentFromDecision } from '#server/decisions/dissent.ts'
import { getCourse } from '#server/decisions/get-course.ts'
import { getDecision } from '#server/decisions/get-decision.ts'
import { getDecisionTimeline } from '#server/decisions/get-decision-timeline.ts'
import { getResponseTimes } from '#server/decisions/get-response-times.ts'
import { listBoard } from '#server/decisions/list-board.ts'
import { listDecisions } from '#server/decisions/list-decisions.ts'
import { listInForce } from '#server/decisions/list-in-force.ts'
import { listWaitingDecisions } from '#server/decisions/list-waiting.ts'
import { recordReply } from '#server/decisions/record-reply.ts'
import { reportOnDecision } from '#server/decisions/report-on-decision.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { chair, day, logOn } from './on-days.ts'

let world: World
let situationId: string
let [replaced, advice, undone, told] = ['', '', '', '']
const log = (on: string, more: Parameters<typeof logOn>[3]) => logOn(world, situationId, on, more)
beforeAll(async () => {
  world = await makeWorld({ exercise: true })
  situationId = await world.openSituation()
  const [, defence, interior] = world.principals
  replaced = await log('2026-02-01', { title: 'Envoys', pillars: [2], expiresOn: '2026-03-20' })
  advice = await log('2026-02-10', {
    ...{ title: 'Sanctions', pillars: [3], leadMinistryId: defence.ministryId ?? '' },
    nature: { kind: 'recommendation', authority: 'The Cabinet', replyBy: '2026-02-20' },
    rationale: 'Assets were moved through two banks.',
  })
  undone = await log('2026-02-11', {
    ...{ title: 'No-fly zone', pillars: [2, 3], reviewOn: '2026-03-05' },
    nature: { kind: 'no_action', reconveneWhen: 'Aircraft attack a town.' },
  })
  const late = {
    ...{ takenAt: '2026-02-11T22:00:00Z', takenBy: 'Minister of the Interior' },
    ...{ confirmerId: interior.memberId, because: 'At night.' },
  }
  told = await log('2026-02-12', {
    ...{ title: 'Evacuation', pillars: [1], expiresOn: '2026-03-10' },
    basis: { ...chair, late: { ...late, how: 'minister' } },
  })
  const step = { decisionId: replaced, step: 'supersede', effectiveOn: '2026-02-11' } as const
  await world.convenor.act(
    changeDecision,
    { ...step, byDecisionId: undone, reasons: 'The talks ended.' },
    day('2026-02-13'),
  )
})
afterAll(() => world.end())

const titles = async (filter: z.input<typeof listDecisions.input>) =>
  (await world.principals[3].read(listDecisions, filter))?.decisions.map(({ title }) => title)

describe('the log of decisions', () => {
  test.each<[z.input<typeof listDecisions.input>, string[]]>([
    [{}, ['Evacuation', 'No-fly zone', 'Sanctions', 'Envoys']],
    [{ pillar: 3 }, ['No-fly zone', 'Sanctions']],
    [{ state: 'superseded' }, ['Envoys']],
    [{ nature: 'no_action' }, ['No-fly zone']],
    [{ nature: 'recommendation', pillar: 2 }, []],
    [{ firstDay: '2026-02-10', lastDay: '2026-02-11' }, ['Evacuation', 'No-fly zone', 'Sanctions']],
    [{ text: 'banks' }, ['Sanctions']],
    [{ text: 'envoys', pillar: 1 }, ['Evacuation']],
    [{ text: 'xylophone' }, []],
  ])('is narrowed to %j', async (filter, found) => {
    expect(await titles(filter)).toEqual(found)
    const drawn = await world.principals[3].read(getDecisionTimeline, filter)
    expect(drawn?.decisions.map(({ title }) => title)).toEqual(found)
    expect(await world.stranger.read(listDecisions, filter)).toEqual({ decisions: [], next: null })
  })

  test('is narrowed to a ministry that leads and a situation', async () => {
    const leadMinistryId = world.principals[1].ministryId ?? ''
    expect(await titles({ leadMinistryId })).toEqual(['Sanctions'])
    expect(await titles({ leadMinistryId, text: 'banks' })).toEqual(['Sanctions'])
    expect(await titles({ situationId: advice })).toEqual([])
  })
})

test('how decisions stood is told for any day, as it was worked out from what was done', async () => {
  const on = async (text: string) =>
    (await world.auditor.read(listInForce, { situationId, on: text }))?.map(
      ({ title, state }) => `${title}: ${state}`,
    )
  expect(await on('2026-01-31')).toEqual([])
  expect(await on('2026-02-10')).toEqual(['Envoys: in_force', 'Sanctions: in_force'])
  expect(await on('2026-02-11')).toEqual([
    ...['Sanctions: in_force', 'No-fly zone: in_force', 'Evacuation: in_force'],
    'Envoys: superseded',
  ])
  expect(await on('2026-03-10')).toContain('Evacuation: lapsed')
})

describe('what became of a decision', () => {
  test('is read with its neighbours in the graph, and as it stood at an entry', async () => {
    const read = await world.principals[0].read(getCourse, { decisionId: replaced })
    expect(read).toMatchObject({
      ...{ state: 'superseded', stateSince: '2026-02-11', mayChange: false, later: [] },
      steps: [{ kind: 'supersede', by: { decisionId: undone }, reasons: 'The talks ended.' }],
    })
    expect(await world.principals[0].read(getCourse, { decisionId: undone })).toMatchObject({
      ...{ nature: 'no_action', changes: [{ kind: 'supersede', decisionId: replaced }] },
    })
    const convenors = await world.convenor.read(getCourse, { decisionId: advice })
    expect(convenors?.later.map(({ title }) => title)).toEqual(['Evacuation', 'No-fly zone'])
    expect(await world.stranger.read(getCourse, { decisionId: replaced })).toBeNull()
    const before = await world.auditor.read(getDecision, { decisionId: replaced })
    expect(before).toMatchObject({ state: 'superseded' })
  })

  test('tells how it was taken, and asks only who was named to confirm it', async () => {
    const [foreign, , interior] = world.principals
    expect(await interior.read(getCourse, { decisionId: told })).toMatchObject({
      taken: {
        ...{ how: 'minister', by: 'Minister of the Interior', mayConfirm: true },
        ...{ at: new Date('2026-02-11T22:00:00Z'), recordedAt: new Date('2026-02-12T10:00:00Z') },
      },
    })
    expect((await foreign.read(getCourse, { decisionId: told }))?.taken?.mayConfirm).toBe(false)
    expect((await interior.read(listWaitingDecisions, {}))?.confirmations).toMatchObject([
      { decisionId: told },
    ])
    expect((await foreign.read(listWaitingDecisions, {}))?.confirmations).toEqual([])
  })

  test('shows replies, reports and who may report', async () => {
    const [, defence] = world.principals
    await world.convenor.act(
      recordReply,
      {
        ...{ decisionId: advice, reply: 'refused', repliedOn: '2026-02-14' },
        ...{ repliedBy: 'Secretary', text: 'Not now.' },
      },
      day('2026-02-14'),
    )
    const report = { decisionId: advice, progress: 'obstructed', text: 'Refused.' } as const
    await defence.act(reportOnDecision, { ...report, coversUntil: '2026-02-14' }, day('2026-02-14'))
    expect(await defence.read(getCourse, { decisionId: advice })).toMatchObject({
      ...{ mayReport: true, replies: [{ reply: 'refused', text: 'Not now.' }] },
      reports: [{ number: 1, progress: 'obstructed', ministry: 'Defence' }],
    })
  })
})

test('the board holds what is late, due and lapsing, by the day of the exercise', async () => {
  const action = { what: 'Call the consulate', ownerMemberId: null, dueOn: '2026-02-20' }
  const owner = world.principals[0].ministryId ?? ''
  const other = await log('2026-02-27', {
    ...{ title: 'Consulate', actions: [{ ...action, ownerMinistryId: owner }], pillars: [1] },
  })
  const kinds = (board: z.output<typeof listBoard.output> | null) =>
    board?.entries.map(({ kind, column, title }) => `${column} ${kind}: ${title}`)
  const board = await world.principals[3].read(listBoard, {})
  expect(board?.today).toBe('2026-02-27')
  expect(kinds(board)).toEqual([
    ...['late confirmation: Evacuation', 'late action: Consulate', 'due review: No-fly zone'],
    'lapsing expiry: Evacuation',
  ])
  expect(kinds(await world.principals[3].read(listBoard, { pillar: 3 }))).toEqual([
    'due review: No-fly zone',
  ])
  expect((await world.stranger.read(listBoard, {}))?.entries).toEqual([])
  const [done] = (await world.convenor.read(getDecision, { decisionId: other }))?.actions ?? []
  if (!done) throw new Error('there is an action')
  const outcome = { actionId: done.actionId, outcome: 'Called.' }
  await world.convenor.act(completeAction, outcome, day('2026-02-28'))
  await world.principals[2].act(
    dissentFromDecision,
    { decisionId: other, kind: 'dissent', text: 'Late.' },
    day('2026-02-28'),
  )
})

test('from warning to response is counted for every situation that one sees', async () => {
  const read = await world.auditor.read(getResponseTimes, {})
  expect(read?.situations).toMatchObject([
    {
      ...{ situationId, indicatedAt: new Date('2026-01-10T00:00:00Z') },
      first: {
        ...{ convening: null, decision: new Date('2026-02-01T10:00:00Z') },
        action: new Date('2026-02-28T10:00:00Z'),
      },
    },
  ])
  expect(read?.median).toMatchObject({ convening: null })
  expect((await world.stranger.read(getResponseTimes, {}))?.situations).toEqual([])
})
