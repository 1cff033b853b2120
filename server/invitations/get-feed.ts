import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { calendarFeed } from '#db/schema/calendar-feed.ts'
import { installationWide } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'

/** Whether one's calendar has a secret address, and since when. The address itself is kept nowhere. */
export const getFeed = defineRead({
  name: 'calendar.get_feed',
  input: z.object({}),
  output: z.object({ madeAt: z.string().nullable() }),
  about: installationWide,
  async perform({ tx, actor }) {
    if (actor.memberId === null) return null
    const [row] = await tx
      .select({ madeAt: calendarFeed.madeAt })
      .from(calendarFeed)
      .where(eq(calendarFeed.memberId, actor.memberId))

    return { madeAt: row?.madeAt.toISOString() ?? null }
  },
})
