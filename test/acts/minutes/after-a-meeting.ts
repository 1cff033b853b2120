import { writeSection } from '#server/assessments/write-section.ts'
import { castVote } from '#server/ballots/cast-vote.ts'
import { closeBallot } from '#server/ballots/close-ballot.ts'
import { openBallot } from '#server/ballots/open-ballot.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import { plainTextOf } from '#server/documents/to-text.ts'
import { conveneMeeting } from '#server/meetings/convene-meeting.ts'
import { openMinutes } from '#server/meetings/open-minutes.ts'
import { takeAttendance } from '#server/meetings/take-attendance.ts'
import { circulateMinutes } from '#server/minutes/circulate.ts'
import { getMinutesOf } from '#server/minutes/get-minutes.ts'
import { putOnAgenda } from '#server/minutes/put-on-agenda.ts'
import type { World } from '../../support/world.ts'
import { sit } from '../ballots/sitting.ts'
import { invitationTo } from '../meetings/invitation.ts'

/** A meeting of three ministries that voted on a motion, its minutes opened by the convenor. */
export async function afterAMeeting(world: World, situationId: string) {
  const [foreign, defence, interior] = world.principals
  const sitting = await sit(world, situationId, [foreign, defence, interior])
  const { meetingId } = sitting
  const { motionId } = await sitting.put('Shall envoys be sent?')
  const { ballotId } = await world.convenor.act(openBallot, {
    ...{ motionId, rule: 'majority', mode: 'meeting', closesAt: null, timeZone: 'Africa/Nairobi' },
  })
  await foreign.act(castVote, { ballotId, choice: 'yes', explanation: '' })
  await defence.act(castVote, { ballotId, choice: 'yes', explanation: '' })
  await interior.act(castVote, { ballotId, choice: 'no', explanation: '' })
  await world.convenor.act(closeBallot, { ballotId, ruling: null })
  await sitting.move('left', interior)
  const { documentId } = await world.convenor.act(openMinutes, { meetingId })

  return { meetingId, motionId, ballotId, documentId, sitting }
}

/** The next meeting of the body, with the approval of minutes on its agenda where they are circulated. */
export async function nextMeeting(
  world: World,
  situationId: string,
  {
    minutesOf,
    present = [],
    days = 4,
  }: { minutesOf: string | null; present?: World['principals'][number][]; days?: number },
) {
  const startsAt = new Date(Date.now() + days * 24 * 3_600_000)
  const { meetingId } = await world.convenor.act(conveneMeeting, {
    ...{ situationId, bodyId: world.bodyId },
    ...invitationTo(world, {
      title: 'Fourth sitting',
      startsAt: startsAt.toISOString(),
      endsAt: new Date(startsAt.getTime() + 3_600_000).toISOString(),
    }),
  })
  if (minutesOf !== null) {
    await world.convenor.act(putOnAgenda, { meetingId, point: { kind: 'approval', minutesOf } })
  }
  if (present.length > 0) {
    await world.convenor.act(takeAttendance, {
      meetingId,
      movements: present.map(({ memberId }) => ({ memberId, movement: 'arrived' as const })),
    })
  }

  return meetingId
}

/** What the convenor wrote into the minutes. */
export const written: TextNode = {
  type: 'doc',
  content: [
    { type: 'heading', content: [{ type: 'text', text: '1. Situation report' }] },
    { type: 'paragraph', content: [{ type: 'text', text: 'Calm was reported.' }] },
    { type: 'heading', content: [{ type: 'text', text: '2. Measures' }] },
    { type: 'paragraph', content: [{ type: 'text', text: 'The envoys leave on Monday.' }] },
  ],
}

/** Minutes in one situation, as the convenor reads them and as they are once circulated. */
export const minutesIn = (at: () => { world: World; situationId: string }) => ({
  async read(meetingId: string, language: 'en' | 'fr' = 'en') {
    const found = await at().world.convenor.read(getMinutesOf, { meetingId, language })
    if (!found) throw new Error('no minutes')
    const said = found.pieces.map(({ document }) => plainTextOf(document)).join('\n')

    return { ...found, said }
  },
  async circulated() {
    const { world, situationId } = at()
    const one = await afterAMeeting(world, situationId)
    await world.convenor.act(writeSection, { documentId: one.documentId, document: written })
    const version = await world.convenor.act(circulateMinutes, { meetingId: one.meetingId })

    return { ...one, ...version }
  },
})
