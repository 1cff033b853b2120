import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { riskRating } from '#db/schema/risk-rating.ts'
import { getCourse } from '#server/decisions/get-course.ts'
import { getDecision } from '#server/decisions/get-decision.ts'
import { getDecisionForm } from '#server/decisions/get-form.ts'
import { listBoard } from '#server/decisions/list-board.ts'
import { listDecisions } from '#server/decisions/list-decisions.ts'
import { logDecision } from '#server/decisions/log-decision.ts'
import { reviewDecision } from '#server/decisions/review-decision.ts'
import { watchDecision } from '#server/decisions/watch-decision.ts'
import { rateRisk } from '#server/risks/rate-risk.ts'
import { setTripwire } from '#server/risks/set-tripwire.ts'
import { springTripwire } from '#server/risks/spring-tripwire.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { rating } from '../risks/rating.ts'
import { decide, holdBallot, words } from './adopted.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.end())

const nature = { kind: 'no_action', reconveneWhen: 'The talks break off.' } as const
const refusal = (code: string) => ({ ok: false, refusal: { code } })

test('what a ballot rejected is logged as not acted on, with its votes, and never as adopted', async () => {
  const { situationId, ballotId } = await holdBallot(world, ['no', 'no', 'yes', 'no'])
  const basis = { kind: 'ballot', ballotId } as const
  const form = await world.convenor.read(getDecisionForm, { situationId })
  expect(form).toMatchObject({ ballots: [], rejected: [{ id: ballotId, kind: 'ballot' }] })
  const input = words(world, situationId, basis)
  expect(await world.convenor.attempt(logDecision, input)).toMatchObject(
    refusal('decisions.ballot_not_adopted'),
  )
  const { decisionId } = await world.convenor.act(logDecision, { ...input, nature })
  expect(await world.auditor.read(getDecision, { decisionId })).toMatchObject({
    ...{ nature: 'no_action', ballot: { verdict: 'rejected' }, text: input.text },
  })
  const register = await world.auditor.read(listDecisions, { nature: 'no_action' })
  expect(register?.decisions.map((one) => one.decisionId)).toEqual([decisionId])
  const after = await world.convenor.read(getDecisionForm, { situationId })
  expect(after?.rejected).toEqual([])
  const again = { ...input, nature, title: 'Again' }
  expect(await world.convenor.attempt(logDecision, again)).toMatchObject(
    refusal('decisions.ballot_decided'),
  )
})

test('what a ballot adopted cannot be logged as not acted on', async () => {
  const { situationId, ballotId } = await holdBallot(world)
  const input = { ...words(world, situationId, { kind: 'ballot', ballotId }), nature }
  expect(await world.convenor.attempt(logDecision, input)).toMatchObject(
    refusal('decisions.ballot_adopted'),
  )
})

test('a tripwire takes a decision up again: sprung, it stands on the board until the next review', async () => {
  const { situationId, decisionId } = await decide(world)
  const wire = {
    ...{ situationId, subject: 'RF7', level: 'clear_signs', withinHours: 24 },
    ...{ bodyId: world.bodyId, title: 'Urgent: preparatory action', place: 'Hall 2' },
    ...{ timeZone: 'Europe/Brussels', reason: 'From here on days count.' },
  }
  const { tripwireId } = await world.convenor.act(setTripwire, { ...wire, level: 'clear_signs' })
  await world.convenor.act(watchDecision, { decisionId, tripwireId })
  expect(await world.convenor.attempt(watchDecision, { decisionId, tripwireId })).toMatchObject(
    refusal('decisions.trigger_tied'),
  )
  const onBoard = async () =>
    (await world.auditor.read(listBoard, {}))?.entries.filter(({ kind }) => kind === 'trigger')
  expect(await onBoard()).toEqual([])
  await world.principals[0].act(rateRisk, rating(situationId, { level: 'acute' }))
  const [rated] = await world.worker.database
    .select({ id: riskRating.id })
    .from(riskRating)
    .where(eq(riskRating.situationId, situationId))
  const ratingId = rated?.id ?? ''
  const { meetingId } = await world.system.act(springTripwire, { tripwireId, ratingId })
  expect(await world.auditor.read(getCourse, { decisionId })).toMatchObject({
    triggers: [{ tripwireId, sprung: { meetingId } }],
  })
  expect(await onBoard()).toMatchObject([{ decisionId, column: 'due' }])
  await world.convenor.act(reviewDecision, {
    ...{ decisionId, outcome: 'failed', text: 'The lists were used.', nextReviewOn: null },
    ...{ dissents: [], lessons: [] },
  })
  expect(await onBoard()).toEqual([])
  const other = await decide(world)
  const sprung = { decisionId: other.decisionId, tripwireId }
  expect(await world.convenor.attempt(watchDecision, sprung)).toMatchObject(
    refusal('decisions.tripwire_unknown'),
  )
})
