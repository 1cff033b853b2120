import { lt } from 'drizzle-orm'
import { z } from 'zod'
import { recordEntry } from '#db/schema/record-entry.ts'
import { situationOf } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { moment, momentsOf } from './moments.ts'

const page = 50

/** The moments of a situation to which one looks back, newest first; keyset by their index in the record. */
export const listMoments = defineRead({
  name: 'situation.moments',
  input: z.object({ situationId: z.uuid(), before: z.int().min(0).optional() }),
  output: z.object({ moments: z.array(moment), next: z.int().nullable() }),
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform({ tx, asOf }, { situationId, before }) {
    const until = Math.min(
      before ?? Number.MAX_SAFE_INTEGER,
      (asOf ?? Number.MAX_SAFE_INTEGER - 1) + 1,
    )
    const found = await momentsOf(tx, situationId, {
      where: lt(recordEntry.index, until),
      most: page + 1,
    })
    const moments = found.slice(0, page)

    return { moments, next: found.length > page ? (moments.at(-1)?.index ?? null) : null }
  },
})
