import { numbersOf } from './agenda.ts'
import { membersPresentAt, ministriesPresentAt } from './presence.ts'
import { quorumNow } from './quorum.ts'
import type { RoomRows } from './room-rows.ts'
import type { RoomBallot, RoomSpeaker, RoomState } from './room-state.ts'
import { timeSpent, turnedAt } from './sitting.ts'
import { type OnTheList, speakersOn } from './speakers.ts'

const instant = (at: string): string => new Date(at).toISOString()
const orNull = (at: string | null | undefined): string | null => (at == null ? null : instant(at))
const everSince = new Date(8.64e15)

const shownSpeaker = ({ member, kind, since }: OnTheList): RoomSpeaker => ({
  memberId: member,
  kind,
  since: since.toISOString(),
})

const shownMeeting = ({ meeting, number, body, ...rows }: RoomRows): RoomState['meeting'] => ({
  meetingId: meeting.id,
  situationId: meeting.situation_id,
  number: number ?? 0,
  title: meeting.title,
  bodyName: body ?? '',
  place: meeting.place,
  startsAt: instant(meeting.starts_at),
  endsAt: instant(meeting.ends_at),
  timeZone: meeting.time_zone,
  isCancelled: meeting.cancelled_because !== null,
  remoteCounts: rows.remote_counts,
})

const seatsThatVote = ({ seats }: RoomRows) => seats.filter(({ votes }) => votes)

const presentIn = (rows: RoomRows): { members: Set<string>; ministries: Set<string> } => {
  const movements = rows.movements.map(({ at, ...movement }) => ({ ...movement, at: new Date(at) }))

  return {
    members: new Set(membersPresentAt(movements, everSince)),
    ministries: new Set(
      ministriesPresentAt(movements, seatsThatVote(rows), everSince, rows.remote_counts),
    ),
  }
}

const shownAttendance = (rows: RoomRows, members: ReadonlySet<string>): RoomState['attendance'] =>
  Object.fromEntries(
    rows.movements.map(({ member, remote, at }) => {
      const how = members.has(member) ? (remote ? 'remote' : 'in_room') : 'left'
      return [member, { how, at: instant(at) } as const]
    }),
  )

const shownMinistries = (rows: RoomRows, present: ReadonlySet<string>): RoomState['ministries'] => {
  const sitting = new Set(rows.seats.map(({ ministry }) => ministry))
  const named = new Set([...sitting, ...rows.people.map(({ ministry }) => ministry ?? '')])

  return Object.fromEntries(
    rows.ministries
      .filter(({ id }) => named.has(id))
      .map(({ id, name }) => [id, { name, sits: sitting.has(id), present: present.has(id) }]),
  )
}

/** The last ballot: while it is open, and its result until the meeting turns to another point. */
const shownBallot = ({ ballot, result }: RoomRows, turned: Date | null): RoomBallot | null => {
  if (ballot === null) return null
  if (result && turned !== null && new Date(result.at).getTime() < turned.getTime()) return null

  return {
    ballotId: ballot.id,
    number: ballot.number ?? 0,
    question: ballot.question,
    rule: ballot.rule?.name ?? null,
    kind: ballot.kind,
    chooses: ballot.chooses,
    openedAt: instant(ballot.opened_at),
    closesAt: orNull(ballot.closes_at),
    entitled: ballot.entitled,
    result: result && { ...result, at: instant(result.at) },
  }
}

/**
 * What everybody in a meeting sees, from what the database has of it: the point and its time, who is there and
 * whether that is a quorum, who speaks and who waits, the ballot with who has voted and never how.
 */
export const showRoom = (rows: RoomRows): RoomState => {
  const present = presentIn(rows)
  const sittings = rows.sittings.map(({ at, ...one }) => ({ ...one, at: new Date(at) }))
  const last = sittings.at(-1)
  const { spent, since } = timeSpent(sittings)
  const movements = rows.speaking.map(({ at, ...one }) => ({ ...one, at: new Date(at) }))
  const { speaking, waiting } = speakersOn(movements, last?.point ?? null)
  const votingSeat = new Map(seatsThatVote(rows).map((seat) => [seat.member, seat.capacity]))
  const ministries = shownMinistries(rows, present.ministries)
  const entitled = Object.values(ministries).filter(({ sits }) => sits).length
  const ballot = shownBallot(rows, turnedAt(sittings))
  const numbers = numbersOf(rows.points.map(({ level }) => level))

  return {
    meeting: shownMeeting(rows),
    agenda: {
      points: rows.points.map(({ id, level, title, minutes }, place) => ({
        ...{ pointId: id, number: numbers[place] ?? '', level, title, minutes },
      })),
    },
    people: Object.fromEntries(
      rows.people.map(({ id, name, ministry }) => [
        id,
        { name, ministryId: ministry, seat: votingSeat.get(id) ?? null },
      ]),
    ),
    ministries,
    sitting: {
      phase: last?.phase ?? 'called',
      chairId: last?.chair ?? rows.convened_by,
      pointId: last?.point ?? null,
      listClosed: last?.listClosed ?? false,
      startedAt: orNull(rows.sittings[0]?.at),
      resumesAt: orNull(last?.resumesAt),
      since: since?.toISOString() ?? null,
    },
    spent,
    floor: { speaking: speaking && shownSpeaker(speaking), waiting: waiting.map(shownSpeaker) },
    attendance: shownAttendance(rows, present.members),
    quorum: quorumNow(
      present.ministries.size,
      entitled,
      rows.quorum ?? { numerator: 0, denominator: 1 },
    ),
    ballot: { current: ballot },
    voted: ballot ? Object.fromEntries(rows.voted.map((ministry) => [ministry, true])) : {},
  }
}
