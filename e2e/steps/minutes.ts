import type { Page } from '@playwright/test'
import { installation } from '../installation/installation.ts'
import { ask, run } from './calls.ts'
import type { Person } from './people.ts'

/** The id of somebody. */
export const memberIdOf = async (page: Page, { name }: Person): Promise<string> => {
  const members = await ask<{ memberId: string; name: string }[]>(page, 'members.list', {})
  return members.find((member) => member.name === name)?.memberId ?? ''
}

/** Convenes a meeting so many days ahead, with these members in the room. */
export const meet = async (
  page: Page,
  situationId: string,
  { days, title, memberIds }: { days: number; title: string; memberIds: readonly string[] },
): Promise<string> => {
  const startsAt = new Date(Date.now() + days * 86_400_000)
  const { meetingId } = await run<{ meetingId: string }>(page, 'meetings.convene', {
    ...{ situationId, bodyId: installation().prepared.bodyId, title, memberIds },
    startsAt: startsAt.toISOString(),
    endsAt: new Date(startsAt.getTime() + 5_400_000).toISOString(),
    ...{ timeZone: 'Europe/Brussels', place: 'Room 4', shortNoticeBecause: null },
    agenda: [{ title: 'Salt road', minutes: 20, measureId: null }],
  })
  await run(page, 'meetings.takeAttendance', {
    meetingId,
    movements: memberIds.map((memberId) => ({ memberId, movement: 'arrived' })),
  })

  return meetingId
}

/** Puts a question to a meeting and opens a ballot on it. */
export const askMeeting = async (
  page: Page,
  situationId: string,
  { meetingId, question }: { meetingId: string; question: string },
): Promise<string> => {
  const { motionId } = await run<{ motionId: string }>(page, 'ballots.putMotion', {
    ...{ situationId, bodyId: null, meetingId, measureId: null, question },
  })
  const { ballotId } = await run<{ ballotId: string }>(page, 'ballots.open', {
    ...{ motionId, rule: 'majority', mode: 'meeting', closesAt: null },
    timeZone: 'Europe/Brussels',
  })

  return ballotId
}
