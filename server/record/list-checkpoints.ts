import { desc, isNull, lt } from 'drizzle-orm'
import { z } from 'zod'
import { installation } from '#db/schema/installation.ts'
import { recordCheckpoint } from '#db/schema/record-checkpoint.ts'
import { recordFreeze } from '#db/schema/record-freeze.ts'
import { installationWide } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { anchorsAt } from './anchors-at.ts'
import { toHex } from './bytes.ts'
import { publishedKey } from './published-key.ts'

const page = 20

/**
 * The checkpoints that were signed, newest first, with what witnesses and a time-stamping authority signed of each,
 * and the key that verifies them. They say nothing
 * of any act, so everybody signed in may read and keep them: kept copies are what protects the
 * record from whoever holds its key.
 */
export const listCheckpoints = defineRead({
  name: 'record.checkpoints',
  input: z.object({ before: z.int().min(1).optional() }),
  output: z.object({
    origin: z.string(),
    verifierKey: z.string().nullable(),
    /** Why the record takes no further entry; null while it does. */
    frozen: z.string().nullable(),
    checkpoints: z.array(
      z.object({
        ...{ size: z.int(), root: z.string(), note: z.string(), signedAt: z.date() },
        cosignedBy: z.array(z.object({ name: z.string(), at: z.date() })),
        stamp: z.object({ at: z.date(), authority: z.string() }).nullable(),
      }),
    ),
    next: z.int().nullable(),
  }),
  about: installationWide,
  async perform({ tx }, { before }) {
    const [found] = await tx
      .select({ origin: installation.origin })
      .from(installation)
      .where(isNull(installation.endedBy))
    if (!found) return null
    const [frozen] = await tx.select({ reason: recordFreeze.reason }).from(recordFreeze)
    const rows = await tx
      .select()
      .from(recordCheckpoint)
      .where(before === undefined ? undefined : lt(recordCheckpoint.size, before))
      .orderBy(desc(recordCheckpoint.size))
      .limit(page + 1)
    const shown = rows.slice(0, page)
    const anchors = await anchorsAt(
      tx,
      shown.map(({ size }) => size),
    )
    const checkpoints = shown.map(({ size, root, note, signedAt }) => ({
      ...{ size, root: toHex(root), signedAt },
      ...anchors(size, note),
    }))

    return {
      origin: found.origin,
      verifierKey: await publishedKey(tx),
      frozen: frozen?.reason ?? null,
      checkpoints,
      next: rows.length > page ? (checkpoints.at(-1)?.size ?? null) : null,
    }
  },
})
