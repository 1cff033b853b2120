import { createHash, randomBytes } from 'node:crypto'
import { calendarFeed } from '#db/schema/calendar-feed.ts'
import { defineAct } from '#server/acts.ts'
import { installationWide } from '#server/platform/about.ts'
import { feedInput, renewFeedOutput } from './feed.schema.ts'

/** What is stored of a calendar's secret address. */
export const hashFeedToken = (token: string): Uint8Array =>
  createHash('sha256').update(token).digest()

/** Gives a member a secret address for their calendar. An earlier address stops working. */
export const renewFeed = defineAct({
  name: 'calendar.renew_feed',
  input: feedInput,
  output: renewFeedOutput,
  about: installationWide,
  async perform(act) {
    const { memberId } = act.actor
    if (memberId === null) return act.refuse('common.not_entitled')
    const token = randomBytes(32).toString('base64url')
    const values = { tokenHash: hashFeedToken(token), madeAt: act.at }
    await act.tx
      .insert(calendarFeed)
      .values({ memberId, ...values })
      .onConflictDoUpdate({ target: calendarFeed.memberId, set: values })

    return act.done({ thing: { kind: 'member', id: memberId }, content: {}, output: { token } })
  },
})
