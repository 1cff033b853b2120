import { reviseMeeting } from '#server/meetings/revise-meeting.ts'
import { takeAttendance } from '#server/meetings/take-attendance.ts'
import { determineSeriousRisk } from '#server/risks/determine-serious-risk.ts'
import { rateRisk } from '#server/risks/rate-risk.ts'
import { setTripwire } from '#server/risks/set-tripwire.ts'
import { springTripwire } from '#server/risks/spring-tripwire.ts'
import { withdrawSeriousRisk } from '#server/risks/withdraw-serious-risk.ts'
import { members } from './people.ts'
import { focalPoint } from './plan-situation.ts'
import { ratings, seriousRisks, sprungTripwire, waitingTripwire } from './risks.ts'
import type { RatingPart, SeriousRiskPart } from './shape.ts'
import { known, type Stage, type Step, system } from './stage.ts'

const timeZone = 'Europe/Brussels'

/** The risk track: ratings, determinations of serious risk, and two tripwires of which one springs. */
export const planRisks = (): Step[] => {
  const made = new Map<string, string>()

  return [
    ...ratings.map((part) => planRating(part, made)),
    ...seriousRisks.flatMap(planSeriousRisk),
    ...planSprungTripwire(made),
    { at: waitingTripwire.setAt, run: (stage) => set(stage, waitingTripwire).then(() => {}) },
  ]
}

/** Ratings of one moment are told apart by their subject. */
const nameOf = ({ subject, at }: { subject: string; at: string }) => `${subject} ${at}`

const planRating = (part: RatingPart, made: Map<string, string>): Step => ({
  at: part.at,
  run: async ({ cast, play }) => {
    const { at, by, evidence, ...words } = part
    const { ratingId } = await play(
      rateRisk,
      {
        ...words,
        situationId: cast.situationId,
        evidenceIds: evidence.map((key) => known(cast.evidence, key)),
      },
      by,
      at,
    )
    made.set(nameOf(part), ratingId)
  },
})

const planSeriousRisk = ({ at, evidence, withdrawal, ...words }: SeriousRiskPart): Step[] => {
  let seriousRiskId = ''
  const determined: Step = {
    at,
    run: async ({ cast, play }) => {
      const answer = await play(
        determineSeriousRisk,
        {
          ...words,
          situationId: cast.situationId,
          crimes: ['crimes_against_humanity'],
          evidenceIds: evidence.map((key) => known(cast.evidence, key)),
        },
        focalPoint,
        at,
      )
      seriousRiskId = answer.seriousRiskId
    },
  }
  if (withdrawal === null) return [determined]

  return [
    determined,
    {
      at: withdrawal.at,
      run: async ({ play }) => {
        const { at: on, reason } = withdrawal
        await play(withdrawSeriousRisk, { seriousRiskId, reason }, focalPoint, on)
      },
    },
  ]
}

type Settled = typeof sprungTripwire | typeof waitingTripwire

const set = async ({ cast, play }: Stage, settled: Settled): Promise<string> => {
  const { situationId, bodyId } = cast
  const { subject, level, withinHours, title, place, reason, setAt } = settled
  const { tripwireId } = await play(
    setTripwire,
    { situationId, bodyId, subject, level, withinHours, title, place, timeZone, reason },
    focalPoint,
    setAt,
  )

  return tripwireId
}

const planSprungTripwire = (made: ReadonlyMap<string, string>): Step[] => {
  const { subject, reason, place, setAt, sprungAt, confirmed, arrivals } = sprungTripwire
  const rating = ratings.findLast((one) => one.subject === subject && one.at < sprungAt)
  if (rating === undefined) throw new Error('The exercise has no rating that springs its tripwire.')
  let tripwireId = ''
  let meetingId = ''
  const invited = members.filter((one) => one.seat !== undefined || one.key === focalPoint)

  return [
    {
      at: setAt,
      run: async (stage) => {
        tripwireId = await set(stage, sprungTripwire)
      },
    },
    {
      at: sprungAt,
      run: async ({ play }) => {
        const ratingId = known(made, nameOf(rating))
        const sprung = await play(springTripwire, { tripwireId, ratingId }, system, sprungAt)
        meetingId = sprung.meetingId
      },
    },
    {
      at: confirmed.at,
      run: async ({ cast, play }) => {
        const { title, startsAt, endsAt, agenda } = confirmed
        await play(
          reviseMeeting,
          {
            ...{ meetingId, title, startsAt, endsAt, timeZone, place },
            shortNoticeBecause: reason,
            agenda: agenda.map((point) => ({ title: point, minutes: 30, measureId: null })),
            memberIds: invited.map(({ key }) => known(cast.member, key)),
          },
          focalPoint,
          confirmed.at,
        )
      },
    },
    {
      at: arrivals.at,
      run: async ({ cast, play }) => {
        const movements = arrivals.members.map((key) => ({
          memberId: known(cast.member, key),
          movement: 'arrived' as const,
        }))
        await play(takeAttendance, { meetingId, movements }, focalPoint, arrivals.at)
      },
    },
  ]
}
