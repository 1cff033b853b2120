import type { Page } from '@playwright/test'
import { installation } from '../installation/installation.ts'
import { ask, run } from './calls.ts'
import { press } from './fields.ts'
import { expect } from './journey.ts'
import { say } from './words.ts'

/** Convenes a meeting of two points that begins in a quarter of an hour, as the focal point. Gives its id. */
export const conveneSoon = async (page: Page): Promise<string> => {
  const { situationId, bodyId } = installation().prepared
  const members = await ask<{ memberId: string; name: string }[]>(page, 'members.list', {})
  const startsAt = Date.now() + 15 * 60_000
  const { meetingId } = await run<{ meetingId: string }>(page, 'meetings.convene', {
    ...{ situationId, bodyId, title: 'Extraordinary sitting', timeZone: 'Africa/Nairobi' },
    ...{ place: 'Room 4', shortNoticeBecause: 'Families leave tonight.' },
    startsAt: new Date(startsAt).toISOString(),
    endsAt: new Date(startsAt + 3_600_000).toISOString(),
    agenda: [
      { title: 'Reports from the north', minutes: 20, measureId: null },
      { title: 'Envoys', minutes: 30, measureId: null },
    ],
    memberIds: members.filter(({ name }) => name.endsWith('principal')).map((one) => one.memberId),
  })
  return meetingId
}

/** Puts a motion to a meeting, as the focal point. */
export const putInRoom = (page: Page, meetingId: string, question: string) => {
  const { situationId } = installation().prepared
  return run<{ motionId: string }>(page, 'ballots.putMotion', {
    ...{ situationId, bodyId: null, meetingId, measureId: null, question },
  })
}

/** Opens the room and waits until it hears what happens. */
export const enterRoom = async (page: Page, meetingId: string) => {
  const told = page.waitForResponse(/\/events\?meeting=/)
  await page.goto(`/meetings/${meetingId}/room`)
  await told
}

/** Says that one is here, and waits until the room says so too. */
export const arrive = async (page: Page) => {
  await press(page, say('room.bar.arrive'))
  await expect(page.getByText(say('room.bar.present'), { exact: true })).toBeVisible()
}

/** Chooses in the ballot that is open in the room, and casts the vote. */
export const voteInRoom = async (page: Page, choice: 'yes' | 'no' | 'abstain') => {
  const form = page.locator('#ballot form')
  await form.locator('label', { hasText: say(`ballots.choices.hints.majority.${choice}`) }).click()
  await press(form, say('ballots.vote.cast'))
}
