import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { warning } from '#db/schema/warning.ts'
import { installationWide } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { seenBy, seenWarning, selectWarnings } from './seen-warning.ts'

/** One warning, as far as the reader may know it. */
export const getWarning = defineRead({
  name: 'warning.get',
  input: z.object({ warningId: z.uuid() }),
  output: seenWarning,
  about: installationWide,
  async perform({ tx, actor, asOf }, { warningId }) {
    const [found] = await selectWarnings(
      { tx },
      and(eq(warning.id, warningId), held(warning, asOf)),
    )

    return found ? seenBy(actor, found) : null
  },
})
