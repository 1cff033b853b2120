import { conveneMeeting } from '#server/meetings/convene-meeting.ts'
import { checkIn } from '#server/sittings/check-in.ts'
import { getRoom } from '#server/sittings/get-room.ts'
import { requestFloor } from '#server/sittings/request-floor.ts'
import type { Hand, World } from '../../support/world.ts'
import { invitationTo } from './invitation.ts'

export const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()

/** A meeting that begins in half an hour, and what there is to do in it. */
export const roomIn = async (world: World, situationId: string) => {
  const { meetingId } = await world.convenor.act(conveneMeeting, {
    ...{ situationId, bodyId: world.bodyId },
    ...invitationTo(world, {
      ...{ startsAt: inMinutes(30), endsAt: inMinutes(90) },
      shortNoticeBecause: 'Killings reported.',
    }),
  })
  const see = async (hand: Hand = world.convenor) => {
    const read = await hand.read(getRoom, { meetingId })
    if (!read) throw new Error('no such meeting')
    return read
  }
  const arrive = async (...hands: readonly Hand[]) => {
    for (const hand of hands) await hand.act(checkIn, { meetingId, remote: false })
  }
  const ask = (hand: Hand, kind: 'normal' | 'point_of_order' = 'normal') =>
    hand.attempt(requestFloor, { meetingId, kind })
  const points = (await see()).room.agenda.points.map(({ pointId }) => pointId)

  return { meetingId, see, arrive, ask, points }
}

/** The code of a refusal, or ok. */
export const codeOf = async (answer: Promise<{ ok: boolean; refusal?: { code: string } }>) => {
  const { refusal } = await answer
  return refusal?.code ?? 'ok'
}
