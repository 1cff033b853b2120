import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { confirm, press } from './steps/fields.ts'
import { expect, test } from './steps/journey.ts'
import { expectAccessible, expectNoSidewaysScroll } from './steps/look.ts'
import { defencePrincipal, focalPoint, interiorDeputy, justicePrincipal } from './steps/people.ts'
import { arrive, conveneSoon, enterRoom, putInRoom, voteInRoom } from './steps/rooms.ts'
import { say } from './steps/words.ts'

/** Who waits to speak, in order, as a page shows it. */
const listed = (page: Page) =>
  page.getByRole('list', { name: say('room.speakers.waiting') }).getByRole('listitem')

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }

test('a meeting is followed in the room, on a phone, on the wall, and through a minute without a connection', async ({
  people,
}) => {
  test.setTimeout(240_000)
  people.expectComplaint(/ERR_INTERNET_DISCONNECTED|Failed to fetch|INCOMPLETE|ERR_NETWORK_CHANGED/)
  const chair = await people.enterQuickly(focalPoint)
  const defence = await people.enterQuickly(defencePrincipal)
  const justice = await people.enterQuickly(justicePrincipal, phone)
  const interior = await people.enterQuickly(interiorDeputy)
  const meetingId = await conveneSoon(chair)
  const wall = await people.again(focalPoint)
  const hears = wall.waitForResponse(/\/events\?meeting=/)
  await wall.goto(`/meetings/${meetingId}/projector`)
  await hears
  const present = (count: number) => say('room.quorum.present', { present: count, entitled: 4 })

  await test.step('it is started, and who says that they are here is counted on every screen', async () => {
    for (const page of [chair, defence, justice, interior]) await enterRoom(page, meetingId)
    await expect(wall.getByRole('heading', { level: 1 })).toHaveText(say('room.phases.called'))
    await press(chair, say('room.steer.start'))
    for (const page of [defence, justice, interior]) await arrive(page)
    for (const page of [chair, defence, justice, interior, wall]) {
      await expect(page.getByText(present(3))).toBeVisible()
    }
    await expect(wall.getByRole('heading', { level: 1 })).toContainText('Reports from the north')
    // Nothing to press and nowhere to go.
    await expect(wall.getByRole('button')).toHaveCount(0)
    await expect(wall.getByRole('link')).toHaveCount(0)
  })

  await test.step('a point of order goes before who asked earlier, and who has the floor is on the wall', async () => {
    await press(justice, say('room.bar.ask'))
    await press(defence, say('room.bar.pointOfOrder'))
    const waiting = listed(chair)
    await expect(waiting).toContainText(['Defence principal', 'Justice principal'])
    await press(chair, say('room.speakers.giveTo', { name: 'Defence principal' }))
    await expect(wall.getByText('Defence principal', { exact: true })).toBeVisible()
    await expect(justice.getByText('Defence principal', { exact: true })).toBeVisible()
  })

  await test.step('it survives a reload', async () => {
    await justice.reload()
    await expect(justice.getByText(say('room.bar.present'), { exact: true })).toBeVisible()
    await expect(justice.getByRole('button', { name: say('room.bar.withdraw') })).toBeVisible()
    await expectNoSidewaysScroll(justice, 'the room on a phone')
    await expectAccessible(justice, 'the room on a phone')
    await expectAccessible(wall, 'the wall')
  })

  await test.step('a minute without a connection: what was shown stays, what is pressed is kept, and the vote follows', async () => {
    await justice.context().setOffline(true)
    const began = Date.now()
    await expect(justice.getByText(/^Not connected since/)).toBeVisible()
    await press(justice, say('room.bar.pointOfOrder'))
    await expect(justice.getByText(/^Kept, not sent yet/)).toBeVisible()
    await putInRoom(chair, meetingId, 'Shall envoys be sent?')
    await enterRoom(chair, meetingId)
    const waiting = chair.getByRole('listitem').filter({ hasText: 'Shall envoys be sent?' })
    await confirm(waiting, say('ballots.open.action'))
    await expect(wall.getByText('Shall envoys be sent?')).toBeVisible()
    await voteInRoom(defence, 'yes')
    const voted = (count: number) => say('room.ballot.voted', { voted: count, entitled: 4 })
    await expect(wall.getByText(voted(1))).toBeVisible()
    // What was cast is said at once, and what the button then does.
    await expect(
      defence.getByText(say('ballots.vote.done', { choice: say('ballots.choices.motion.yes') })),
    ).toBeVisible()
    await expect(defence.getByRole('button', { name: say('ballots.vote.change') })).toBeVisible()
    await pause(Math.max(0, 60_000 - (Date.now() - began)))
    // As it was when it was last heard, and plainly said to be.
    await expect(justice.getByText(say('room.bar.noBallot'), { exact: true })).toBeVisible()
    await expect(justice.getByText(/^Not connected since/)).toBeVisible()
    await expect(justice.getByRole('heading', { name: /Reports from the north/ })).toBeVisible()

    await justice.context().setOffline(false)
    await expect(justice.getByText(/^Sent and done/)).toBeVisible()
    await expect(justice.getByText(say('room.connection.live'), { exact: true })).toBeVisible()
    await expect(listed(chair).first()).toContainText(say('room.speakers.pointOfOrder'))
    await voteInRoom(justice, 'no')
    await expect(
      justice.getByText(say('ballots.vote.done', { choice: say('ballots.choices.motion.no') })),
    ).toBeVisible()
    await expect(wall.getByText(voted(2))).toBeVisible()
    await expect(wall.getByText(say('room.ballot.hasVoted'), { exact: true })).toHaveCount(2)
    await expect(wall.getByText(say('ballots.choices.motion.no'), { exact: true })).toHaveCount(0)
  })

  await test.step('a vote that is pressed without a connection is kept through a reload of the page, and sent', async () => {
    await interior.context().setOffline(true)
    await expect(interior.getByText(/^Not connected since/)).toBeVisible()
    await voteInRoom(interior, 'yes')
    await expect(interior.getByText(/^Kept, not sent yet: your vote/)).toBeVisible()
    await interior.context().setOffline(false)
    await interior.reload()
    await expect(interior.getByText(/^Sent and done: your vote/)).toBeVisible()
    await expect(wall.getByText(say('room.ballot.voted', { voted: 3, entitled: 4 }))).toBeVisible()
  })

  await test.step('the result is on every screen, until the meeting goes on', async () => {
    await confirm(chair, say('ballots.close.action'), async (dialog) => {
      await expect(dialog.getByText(say('ballots.close.grounds.everyone_voted'))).toBeVisible()
    })
    await expect(wall.getByText(say('room.ballot.verdicts.adopted'), { exact: true })).toBeVisible()
    await expect(
      justice.getByText(say('room.ballot.verdicts.adopted'), { exact: true }),
    ).toBeVisible()
    await press(chair, say('room.steer.next', { number: '2' }))
    await expect(wall.getByRole('heading', { level: 1 })).toContainText('Envoys')
    await expect(wall.getByText(say('room.ballot.verdicts.adopted'), { exact: true })).toBeHidden()
  })
})
