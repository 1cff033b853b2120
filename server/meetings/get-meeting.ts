import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '#db/client.ts'
import { meeting } from '#db/schema/meeting.ts'
import { motion } from '#db/schema/motion.ts'
import { situation } from '#db/schema/situation.ts'
import { thing } from '#db/schema/thing.ts'
import { electorateOf, holdersOf } from '#server/ballots/electorate-of.ts'
import { motionsWhere } from '#server/ballots/motions-where.ts'
import { memberNames, ministryNames } from '#server/ballots/names.ts'
import { situationOf } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { agendaOf } from './agenda-of.ts'
import { attendanceOf } from './attendance-of.ts'
import { procedureOf, seatsOf } from './body-procedure.ts'
import { invitedTo } from './invited-to.ts'
import { meetingRead } from './meeting-read.schema.ts'
import { membersPresentAt, membersRemoteAt, ministriesPresentAt } from './rules/presence.ts'
import { quorumNow } from './rules/quorum.ts'

const meetingHeader = async (tx: Transaction, meetingId: string, asOf: number | undefined) => {
  const [found] = await tx
    .select({ row: meeting, number: thing.number, situationName: situation.name })
    .from(meeting)
    .innerJoin(thing, eq(thing.id, meeting.id))
    .innerJoin(situation, and(eq(situation.id, meeting.situationId), held(situation, asOf)))
    .where(and(eq(meeting.id, meetingId), held(meeting, asOf)))

  return found
}

/** A meeting as its page shows it: what for, who is there, whether that is a quorum, what is voted on. */
export const getMeeting = defineRead({
  name: 'meeting.get',
  input: z.object({ meetingId: z.uuid() }),
  output: meetingRead,
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform({ tx, asOf }, { meetingId }) {
    const header = await meetingHeader(tx, meetingId, asOf)
    const procedure = header && (await procedureOf(tx, header.row.bodyId, asOf))
    if (!header || !procedure) return null
    const { row, number, situationName } = header
    const electorate = await electorateOf(tx, row.bodyId, row.situationId, asOf)
    const seats = await seatsOf(tx, row.bodyId, asOf)
    const movements = await attendanceOf(tx, meetingId, asOf)
    const now = new Date(8.64e15)
    const members = new Set(membersPresentAt(movements, now))
    const remote = new Set(membersRemoteAt(movements, now))
    const remoteCounts = procedure.rules.remotePresenceCounts
    const present = new Set(
      ministriesPresentAt(movements, holdersOf(electorate), now, remoteCounts),
    )
    const ministry = await ministryNames(tx)
    const name = await memberNames(
      tx,
      movements.map((movement) => movement.member),
    )
    const invited = await invitedTo(tx, meetingId, asOf)

    return {
      meetingId,
      number: number ?? 0,
      situationId: row.situationId,
      situationName,
      bodyId: row.bodyId,
      bodyName: procedure.name,
      reference: row.reference,
      title: row.title,
      startsAt: row.startsAt.toISOString(),
      endsAt: row.endsAt.toISOString(),
      timeZone: row.timeZone,
      place: row.place,
      shortNoticeBecause: row.shortNoticeBecause,
      cancelledBecause: row.cancelledBecause,
      isDraft: row.draftedBy !== null,
      isInSeries: row.seriesId !== null,
      agenda: await agendaOf(tx, { meetingId, startsAt: row.startsAt }, asOf),
      invited: invited.map((one) => ({
        ...one,
        seat: seats.find((seat) => seat.member === one.memberId)?.capacity ?? null,
        present: members.has(one.memberId),
        remote: remote.has(one.memberId),
      })),
      ministries: electorate.map((seat) => ({
        ministryId: seat.ministry,
        name: ministry(seat.ministry),
        present: present.has(seat.ministry),
      })),
      quorum: quorumNow(present.size, electorate.length, procedure.rules.quorum),
      remoteCounts,
      movements: movements.map(({ member, movement, at, remote: fromAfar }) => ({
        name: name(member),
        movement: movement === 'arrived' && fromAfar ? ('remote' as const) : movement,
        at: at.toISOString(),
      })),
      motions: await motionsWhere(tx, eq(motion.meetingId, meetingId), asOf),
    }
  },
})
