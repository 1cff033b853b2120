import { addActionPoint } from '#server/actions/add.ts'
import { nameVersion } from '#server/assessments/name-version.ts'
import { openAssessment } from '#server/assessments/open-assessment.ts'
import { openMotionText } from '#server/ballots/open-motion-text.ts'
import { putMotion } from '#server/ballots/put-motion.ts'
import { writeComparison } from '#server/comparisons/write-comparison.ts'
import { dissentFromDecision } from '#server/decisions/dissent.ts'
import { proposeFailure } from '#server/failures/propose-failure.ts'
import { askForecast } from '#server/forecasts/ask-forecast.ts'
import { giveForecast } from '#server/forecasts/give-forecast.ts'
import { resolveForecast } from '#server/forecasts/resolve-forecast.ts'
import { addTool } from '#server/measures/add-tool.ts'
import { openMinutes } from '#server/meetings/open-minutes.ts'
import { circulateMinutes } from '#server/minutes/circulate.ts'
import { proposeCorrection } from '#server/minutes/propose-correction.ts'
import { determineSeriousRisk } from '#server/risks/determine-serious-risk.ts'
import { rateRisk } from '#server/risks/rate-risk.ts'
import { setTripwire } from '#server/risks/set-tripwire.ts'
import { logWarning } from '#server/situations/log-warning.ts'
import { openByCorrespondence } from '../../test/acts/ballots/sitting.ts'
import { weighing } from '../../test/acts/comparisons/weighing.ts'
import { decide } from '../../test/acts/decisions/adopted.ts'
import { afterAMeeting } from '../../test/acts/minutes/after-a-meeting.ts'
import { determination } from '../../test/acts/risks/determination.ts'
import { rating } from '../../test/acts/risks/rating.ts'
import type { World } from '../../test/support/world.ts'
import { chooseAndKeepSilent } from './choices-and-silence.ts'

/** Ids of what is there before the journeys begin. */
export type Prepared = Awaited<ReturnType<typeof prepare>>

/**
 * A situation in which everything has happened once, by acts: evidence graded and not, a measure, a
 * meeting, a ballot closed and one open, a decision with a dissent. Every page has something to show.
 */
export const prepare = async (world: World) => {
  const { warningId } = await world.convenor.act(logWarning, {
    reported: 'A radio station repeats that families from the hills must leave before the vote.',
    source: 'Consulate in the north',
    place: 'Hill districts',
    receivedAt: new Date(Date.now() - 3_600_000).toISOString(),
    receivedBy: null,
  })
  const { situationId, actorId, attach, ...decided } = await decide(world)
  const { evidenceId } = await attach('Telephone calls to the police post', ['E2'])
  const { assessmentId } = await world.convenor.act(openAssessment, { situationId })
  const { versionId } = await world.convenor.act(nameVersion, { assessmentId, name: 'First text' })
  await world.principals[2].act(dissentFromDecision, {
    decisionId: decided.decisionId,
    kind: 'dissent',
    text: 'Safe passage is not confirmed.',
  })
  const { ballotId: openBallotId } = await openByCorrespondence(world, situationId, {
    seconds: 3_600,
  })

  const { motionId } = await world.convenor.act(putMotion, {
    situationId,
    ...{ bodyId: world.bodyId, meetingId: null, measureId: null },
    question: 'Shall observers be sent to the hill districts?',
  })
  await world.convenor.act(openMotionText, { motionId })
  const { comparisonId, ownToolId } = await weighOptions(world, {
    ...{ situationId, motionId, evidenceId, measureId: decided.measureId },
  })
  await world.convenor.act(openMinutes, { meetingId: decided.meetingId })

  const circulatedId = await circulate(world, situationId)
  const asked = await chooseAndKeepSilent(world, situationId)
  await rateRisks(world, situationId, evidenceId)
  const forecastId = await forecastTwice(world, situationId)
  await world.convenor.act(resolveForecast, { forecastId, outcome: 'yes', reason: 'It was held.' })
  const openForecastId = await forecastTwice(world, situationId)

  return {
    ...asked,
    motionId,
    forecastId,
    openForecastId,
    warningId,
    situationId,
    actorId,
    evidenceId,
    sourceId: decided.sourceId,
    openBallotId,
    bodyId: world.bodyId,
    versionId,
    measureId: decided.measureId,
    comparisonId,
    ownToolId,
    meetingId: decided.meetingId,
    circulatedId,
    ballotId: decided.ballotId,
    decisionId: decided.decisionId,
  }
}

type Weighed = { situationId: string; motionId: string; evidenceId: string; measureId: string }

/** A comparison of options, a determination of manifest failure that awaits its vote, and a tool of the body's own. */
const weighOptions = async (
  world: World,
  { situationId, motionId, evidenceId, measureId }: Weighed,
) => {
  const { comparisonId } = await world.convenor.act(writeComparison, {
    ...{ situationId, ...weighing([measureId]) },
  })
  await world.convenor.act(proposeFailure, {
    ...{ motionId, determinedOn: '2026-02-01', authorities: 'The provincial administration' },
    ...{ reasons: 'Attacks went on beside police posts.', evidenceIds: [evidenceId] },
    reply: { kind: 'none', on: '2026-02-03', text: 'Why were no patrols sent?' },
  })
  const { ownToolId } = await world.convenor.act(addTool, {
    ...{ bodyId: world.bodyId, stage: 'risk_factors', dimension: 'situation' },
    ...{ name: 'Support for local courts', description: 'Judges are trained.', pillars: [2] },
    ...{ coercion: 'non_coercive', legalBasis: 'An agreement.', capacity: 'A roster of judges.' },
    conditions: [{ id: 'c1', text: 'The host state asks for it.' }],
    risks: [{ id: 'r1', text: 'Courts serve those in power.' }],
    cases: [{ name: 'Halvane, 2004', worked: true, lesson: 'Three years were too few.' }],
  })

  return { comparisonId, ownToolId }
}

/** A meeting whose minutes are circulated, with a correction that waits and something to be done. Gives its id. */
const circulate = async (world: World, situationId: string): Promise<string> => {
  const { meetingId } = await afterAMeeting(world, situationId)
  const [one] = world.principals
  await world.convenor.act(addActionPoint, {
    ...{ meetingId, what: 'Name the envoys', dueOn: '2099-01-10', ownerMemberId: null },
    ownerMinistryId: one.ministryId ?? '',
  })
  await world.convenor.act(circulateMinutes, { meetingId })
  await one.act(proposeCorrection, {
    ...{ meetingId, line: 0, stood: '1. Situation report', wanted: '1. Situation' },
    reasons: 'No report was given.',
  })

  return meetingId
}

/** A factor with a course, an indicator, something that mitigates, a serious risk, and a tripwire that waits. */
const rateRisks = async (world: World, situationId: string, evidenceId: string) => {
  const rated = [
    { subject: 'RF7', level: 'some_signs', asOf: '2026-01-12' },
    { subject: 'RF7', level: 'clear_signs', asOf: '2026-02-02' },
    { subject: 'RF7.5', level: 'acute', asOf: '2026-02-02' },
    { subject: 'M4', level: 'some_signs', asOf: '2026-01-20' },
  ] as const
  for (const one of rated) {
    await world.convenor.act(rateRisk, rating(situationId, { ...one, evidenceIds: [evidenceId] }))
  }
  const factors = ['RF7', 'RF7.5']
  await world.convenor.act(determineSeriousRisk, determination(situationId, { factors }))
  await world.convenor.act(setTripwire, {
    situationId,
    ...{ subject: 'RF7', level: 'acute', withinHours: 24, bodyId: world.bodyId },
    ...{ title: 'Preparations for the vote', place: '', timeZone: 'UTC' },
    reason: 'From there on, days count.',
  })
}

/** A question on which two members said how likely it is, one of them twice. Gives its id. */
const forecastTwice = async (world: World, situationId: string): Promise<string> => {
  const { forecastId } = await world.convenor.act(askForecast, {
    ...{ situationId, bodyId: world.bodyId, resolverId: world.convenor.memberId },
    question: 'Will the vote be held on the day announced?',
    criteria: 'Polling stations open in at least nine districts out of ten.',
    ...{ closesAt: '2099-01-01T12:00:00Z', dueOn: '2099-01-10' },
  })
  const [one, two] = world.principals
  const reason = 'The commission has printed the papers.'
  await one.act(giveForecast, { forecastId, word: 'likely', percent: 70, reason })
  await two.act(giveForecast, { forecastId, word: 'unlikely', percent: null, reason: '' })
  await one.act(giveForecast, { forecastId, word: 'very_likely', percent: 85, reason: '' })

  return forecastId
}
