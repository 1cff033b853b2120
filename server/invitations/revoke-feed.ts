import { eq } from 'drizzle-orm'
import { calendarFeed } from '#db/schema/calendar-feed.ts'
import { defineAct } from '#server/acts.ts'
import { installationWide } from '#server/platform/about.ts'
import { feedInput, revokeFeedOutput } from './feed.schema.ts'

/** Ends the secret address of a member's calendar: from now on it leads nowhere. */
export const revokeFeed = defineAct({
  name: 'calendar.revoke_feed',
  input: feedInput,
  output: revokeFeedOutput,
  about: installationWide,
  async perform(act) {
    const { memberId } = act.actor
    if (memberId === null) return act.refuse('common.not_entitled')
    const ended = await act.tx
      .delete(calendarFeed)
      .where(eq(calendarFeed.memberId, memberId))
      .returning({ memberId: calendarFeed.memberId })
    if (ended.length === 0) return act.refuse('invitations.no_feed')

    return act.done({
      thing: { kind: 'member', id: memberId },
      content: {},
      output: { revoked: true },
    })
  },
})
