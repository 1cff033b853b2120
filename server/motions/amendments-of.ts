import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { amendment } from '#db/schema/amendment.ts'
import { amendmentApplication } from '#db/schema/amendment-application.ts'
import { amendmentOrder } from '#db/schema/amendment-order.ts'
import { motion } from '#db/schema/motion.ts'
import { motionsWhere } from '#server/ballots/motions-where.ts'
import { isEnd } from '#server/ballots/rules/motion-graph.ts'
import { held, madeBy } from '#server/platform/versions.ts'
import { orderAsRuled } from './rules/voting-order.ts'

/**
 * The amendments to a motion's text that the reader may see, each with its motion and when it was written into the
 * text, and the order in which they are voted on.
 */
export const amendmentsOf = async (
  tx: Transaction,
  amendsId: string,
  asOf?: number | undefined,
) => {
  const motions = await motionsWhere(tx, eq(motion.amendsId, amendsId), asOf)
  const rows = await tx
    .select()
    .from(amendment)
    .where(and(eq(amendment.amendsId, amendsId), held(amendment, asOf)))
  const ids = rows.map(({ motionId }) => motionId)
  const applied =
    ids.length === 0
      ? []
      : await tx
          .select()
          .from(amendmentApplication)
          .where(
            and(inArray(amendmentApplication.motionId, ids), madeBy(amendmentApplication, asOf)),
          )
  const [ruled] = await tx
    .select()
    .from(amendmentOrder)
    .where(and(eq(amendmentOrder.amendsId, amendsId), madeBy(amendmentOrder, asOf)))
    .orderBy(desc(sql`act_index(${amendmentOrder.madeBy})`))
    .limit(1)
  const amendments = motions.flatMap((put) => {
    const row = rows.find(({ motionId }) => motionId === put.motionId)
    if (!row) return []
    const application = applied.find(({ motionId }) => motionId === put.motionId) ?? null
    return [{ ...row, motion: put, number: put.number, application }]
  })
  const order = orderAsRuled(amendments, ruled?.motionIds ?? null)

  return {
    /** In the order in which they are voted on. */
    amendments: order.flatMap((id) => amendments.filter(({ motionId }) => motionId === id)),
    ruled: ruled ?? null,
  }
}

export type AmendmentOf = Awaited<ReturnType<typeof amendmentsOf>>['amendments'][number]

/** Whether an amendment still awaits its ballot. */
export const isPending = ({ motion: { state } }: AmendmentOf): boolean =>
  !isEnd(state) && state !== 'withdrawn'

/** Whether an amendment was carried and is not in the text yet. */
export const awaitsApplication = ({ motion: { state }, application }: AmendmentOf): boolean =>
  state === 'adopted' && application === null
