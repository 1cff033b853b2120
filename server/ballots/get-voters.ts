import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { motion } from '#db/schema/motion.ts'
import { recusal } from '#db/schema/recusal.ts'
import { procedureOf } from '#server/meetings/body-procedure.ts'
import { situationOf } from '#server/platform/about.ts'
import { held, madeBy } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { electorateOf } from './electorate-of.ts'
import { motionState } from './motion-state.ts'
import { memberNames, ministryNames } from './names.ts'
import { proxiesGiven, proxyScope } from './proxies-given.ts'
import { beforeBody, filledSeats } from './rules/may-open.ts'
import { capacityIn } from './rules/standing-votes.ts'
import { votersRead } from './voters-read.schema.ts'

/** Who would vote on a motion: the ministries, which of them are recused, and who speaks for whom. */
export const getVoters = defineRead({
  name: 'motion.voters',
  input: z.object({ motionId: z.uuid() }),
  output: votersRead,
  about: (tx, { motionId }) => situationOf(tx, 'motion', motionId),
  async perform({ tx, actor, asOf }, { motionId }) {
    const [row] = await tx
      .select()
      .from(motion)
      .where(and(eq(motion.id, motionId), held(motion, asOf)))
    const procedure = row && (await procedureOf(tx, row.bodyId, asOf))
    if (!row || !procedure) return null
    const electorate = await electorateOf(tx, row.bodyId, row.situationId, asOf)
    const ministryName = await ministryNames(tx)
    const ministry = (id: string) => ({ id, name: ministryName(id) })
    const recused = await tx
      .select()
      .from(recusal)
      .where(and(eq(recusal.motionId, motionId), madeBy(recusal, asOf)))
    const memberName = await memberNames(
      tx,
      recused.map(({ memberId }) => memberId),
    )
    const own = electorate.find((seat) => seat.ministry === actor.ministryId)
    const sits = own !== undefined && capacityIn(own, actor.memberId ?? '') !== null
    const speaks = sits && actor.situation.includes('representative') && asOf === undefined
    const isBefore = beforeBody(await motionState(tx, row)) === 'ok'
    const isRecused = recused.some(({ ministryId }) => ministryId === own?.ministry)
    const cap = procedure.rules.proxies.perHolder
    const proxies = []
    for (const mode of ['meeting', 'correspondence'] as const) {
      const scope = proxyScope(mode, row)
      if (!scope) continue
      const found = await proxiesGiven(tx, scope, asOf)
      const gave = found.some(({ giver }) => giver === own?.ministry)
      proxies.push({
        reach: mode,
        given: found.map(({ id, giver, holder }) => ({
          proxyId: id,
          giver: ministry(giver),
          holder: ministry(holder),
          own: speaks && giver === own.ministry,
        })),
        mayGive: speaks && isBefore && cap > 0 && !gave && !isRecused,
      })
    }

    return {
      ministries: filledSeats(electorate).map((seat) => ministry(seat.ministry)),
      recusals: recused.map(({ ministryId, memberId, reason }) => ({
        ministry: ministry(ministryId),
        memberName: memberName(memberId),
        reason,
      })),
      proxies,
      cap,
      ownMinistryId: sits ? own.ministry : null,
      mayRecuse: speaks && isBefore && !isRecused,
    }
  },
})
