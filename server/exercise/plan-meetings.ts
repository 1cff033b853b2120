import { castVote } from '#server/ballots/cast-vote.ts'
import { closeBallot } from '#server/ballots/close-ballot.ts'
import { openBallot } from '#server/ballots/open-ballot.ts'
import { putMotion } from '#server/ballots/put-motion.ts'
import { proposeFailure } from '#server/failures/propose-failure.ts'
import { proposeMeasure } from '#server/measures/propose-measure.ts'
import { conveneMeeting } from '#server/meetings/convene-meeting.ts'
import { takeAttendance } from '#server/meetings/take-attendance.ts'
import { measures } from './measures.ts'
import { meetings, openMotion } from './meetings.ts'
import { focalPoint } from './plan-situation.ts'
import type { BallotPart, MeasurePart, MeetingPart } from './shape.ts'
import { known, type Step, system } from './stage.ts'

const timeZone = 'Europe/Brussels'

/** Measures, meetings with attendance, motions, ballots and votes. */
export const planMeetings = (): Step[] => [
  ...measures.map(planMeasure),
  ...meetings.flatMap((meeting) => [
    ...planMeeting(meeting),
    ...meeting.ballots.flatMap((ballot) => planBallot(meeting.key, ballot)),
  ]),
  {
    at: openMotion.putAt,
    run: async ({ cast, play }) => {
      const { meeting, measure, question, movedBy, putAt } = openMotion
      const meetingId = known(cast.meeting, meeting)
      const measureId = known(cast.measure, measure)
      const { situationId } = cast
      const motion = { situationId, bodyId: null, meetingId, measureId, question }
      await play(putMotion, motion, movedBy, putAt)
    },
  },
]

const planMeasure = ({
  key,
  at,
  by,
  lead,
  supporting,
  actor,
  said,
  ...words
}: MeasurePart): Step => ({
  at,
  run: async ({ cast, play }) => {
    const { measureId } = await play(
      proposeMeasure,
      {
        ...words,
        ...said,
        situationId: cast.situationId,
        leadMinistryId: known(cast.ministry, lead),
        supportingMinistryIds: supporting.map((ministry) => known(cast.ministry, ministry)),
        actorId: actor === null ? null : known(cast.actor, actor),
        legalBasis: null,
        peacefulMeans: null,
      },
      by,
      at,
    )
    cast.measure.set(key, measureId)
  },
})

const planMeeting = (meeting: MeetingPart): Step[] => {
  const moving = (
    { at, members }: MeetingPart['arrivals'],
    movement: 'arrived' | 'left',
  ): Step[] =>
    members.length === 0
      ? []
      : [
          {
            at,
            run: async ({ cast, play }) => {
              const meetingId = known(cast.meeting, meeting.key)
              const movements = members.map((key) => ({
                memberId: known(cast.member, key),
                movement,
              }))
              await play(takeAttendance, { meetingId, movements }, focalPoint, at)
            },
          },
        ]
  return [
    {
      at: meeting.convenedAt,
      run: async ({ cast, play }) => {
        const { title, startsAt, endsAt, place, shortNoticeBecause, agenda, invited } = meeting
        const { meetingId } = await play(
          conveneMeeting,
          {
            ...{ title, startsAt, endsAt, timeZone, place, shortNoticeBecause },
            situationId: cast.situationId,
            bodyId: cast.bodyId,
            agenda: agenda.map(({ title, minutes, measure }) => ({
              title,
              minutes,
              measureId: measure === null ? null : known(cast.measure, measure),
            })),
            memberIds: invited.map((key) => known(cast.member, key)),
          },
          focalPoint,
          meeting.convenedAt,
        )
        cast.meeting.set(meeting.key, meetingId)
      },
    },
    ...moving(meeting.arrivals, 'arrived'),
    ...moving(meeting.departures, 'left'),
  ]
}

const planBallot = (meeting: string, ballot: BallotPart): Step[] => [
  {
    at: ballot.putAt,
    run: async ({ cast, play }) => {
      const { motionId } = await play(
        putMotion,
        {
          situationId: cast.situationId,
          bodyId: null,
          meetingId: known(cast.meeting, meeting),
          measureId: ballot.measure === null ? null : known(cast.measure, ballot.measure),
          question: ballot.question,
        },
        ballot.movedBy,
        ballot.putAt,
      )
      cast.ballot.set(`${ballot.key}/motion`, motionId)
      if (ballot.failure === undefined) return
      const { evidence, ...words } = ballot.failure
      const evidenceIds = evidence.map((key) => known(cast.evidence, key))
      await play(proposeFailure, { motionId, ...words, evidenceIds }, ballot.movedBy, ballot.putAt)
    },
  },
  {
    at: ballot.openAt,
    run: async ({ cast, play }) => {
      const { rule, ruleBecause = null, mode, closesAt, openAt } = ballot
      const motionId = known(cast.ballot, `${ballot.key}/motion`)
      const opening = { motionId, rule, ruleBecause, mode, closesAt, timeZone }
      const { ballotId } = await play(openBallot, opening, focalPoint, openAt)
      cast.ballot.set(ballot.key, ballotId)
    },
  },
  ...ballot.votes.map(
    ({ by, at, choice, explanation }): Step => ({
      at,
      run: async ({ cast, play }) => {
        const ballotId = known(cast.ballot, ballot.key)
        await play(castVote, { ballotId, choice, explanation }, by, at)
      },
    }),
  ),
  {
    at: ballot.closeAt,
    run: async ({ cast, play }) => {
      const ballotId = known(cast.ballot, ballot.key)
      const { ruling, closeAt, closesAt } = ballot
      // A deadline closes by itself: then it is the worker's act.
      const by = closesAt === null ? focalPoint : system
      await play(closeBallot, { ballotId, ruling }, by, closeAt)
    },
  },
]
