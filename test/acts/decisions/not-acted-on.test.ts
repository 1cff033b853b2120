import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { riskRating } from '#db/schema/risk-rating.ts'
import { getMotion } from '#server/ballots/get-motion.ts'
import { changeDecision } from '#server/decisions/change-decision.ts'
import { getCourse } from '#server/decisions/get-course.ts'
import { getDecision } from '#server/decisions/get-decision.ts'
import { getDecisionForm } from '#server/decisions/get-form.ts'
import { listBoard } from '#server/decisions/list-board.ts'
import { listDecisions } from '#server/decisions/list-decisions.ts'
import { logDecision } from '#server/decisions/log-decision.ts'
import { reviewDecision } from '#server/decisions/review-decision.ts'
import { watchDecision } from '#server/decisions/watch-decision.ts'
import { proposeMeasure } from '#server/measures/propose-measure.ts'
import { rateRisk } from '#server/risks/rate-risk.ts'
import { setTripwire } from '#server/risks/set-tripwire.ts'
import { springTripwire } from '#server/risks/spring-tripwire.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { sit } from '../ballots/sitting.ts'
import { proposal } from '../measures/proposal.ts'
import { rating } from '../risks/rating.ts'
import { type Decided, decide, decideOn, holdBallot, words } from './adopted.ts'

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

test('what the chair leaves undone settles no motion, and a motion is decided on with its own measure', async () => {
  const { situationId, measureId } = await holdBallot(world)
  const { put } = await sit(world, situationId, world.principals)
  const { motionId } = await put('Shall the envoys go a second time?', measureId)
  const chair = { kind: 'chair', reasons: 'Agreed on the telephone.', motionId } as const
  const input = words(world, situationId, { ...chair, measureId: null })
  expect(await world.convenor.attempt(logDecision, { ...input, nature })).toMatchObject(
    refusal('decisions.undone_settles_nothing'),
  )
  const { measureId: another } = await world.convenor.act(proposeMeasure, {
    ...{ situationId, ...proposal(world.principals[0].ministryId ?? '') },
  })
  const about = { ...input, basis: { ...chair, measureId: another } }
  expect(await world.convenor.attempt(logDecision, about)).toMatchObject(
    refusal('decisions.measure_of_another'),
  )
  expect(await world.convenor.read(getMotion, { motionId })).toMatchObject({ state: 'put' })
  const { decisionId } = await world.convenor.act(logDecision, input)
  expect(await world.auditor.read(getDecision, { decisionId })).toMatchObject({
    measures: [{ id: measureId }],
  })
})

test('what the body voted is not undone by a decision that its chair recorded alone', async () => {
  const { situationId, decisionId } = await decide(world)
  const alone = { kind: 'chair', reasons: 'On the telephone.', measureId: null } as const
  const { decisionId: byDecisionId } = await world.convenor.act(
    logDecision,
    words(world, situationId, alone),
  )
  const today = new Date().toISOString().slice(0, 10)
  const change = { decisionId, effectiveOn: today, expiresOn: null, reasons: 'As agreed.' }
  for (const step of ['revoke', 'supersede', 'amend'] as const) {
    expect(
      await world.convenor.attempt(changeDecision, { ...change, step, byDecisionId }),
    ).toMatchObject(refusal('decisions.step_needs_body'))
  }
  const voted = await decideOn(world, { situationId } as Decided)
  expect(
    await world.convenor.attempt(changeDecision, {
      ...{ ...change, step: 'supersede', byDecisionId: voted.decisionId },
    }),
  ).toMatchObject({ ok: true })
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
