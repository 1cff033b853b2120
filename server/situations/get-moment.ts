import { and, asc, eq, gt, lt } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '#db/client.ts'
import { mandate } from '#db/schema/mandate.ts'
import { member } from '#db/schema/member.ts'
import { ministry } from '#db/schema/ministry.ts'
import { recordEntry } from '#db/schema/record-entry.ts'
import { situation } from '#db/schema/situation.ts'
import { thing } from '#db/schema/thing.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { moment, momentsOf } from './moments.ts'

/**
 * What a page of the past says of its moment: the moments before and after it, and who was in the situation then. Of the
 * situation that a thing is in, whatever the thing; what comes after is told as well, because the reader looks back.
 */
export const getMoment = defineRead({
  name: 'situation.moment',
  input: z.object({ ofThing: z.uuid(), index: z.int().min(0) }),
  output: z.object({
    situationId: z.uuid(),
    situationName: z.string(),
    earlier: moment.nullable(),
    later: moment.nullable(),
    /** Who held a mandate in it, by name. */
    members: z.array(
      z.object({ memberId: z.uuid(), name: z.string(), ministry: z.string().nullable() }),
    ),
  }),
  async about(tx, { ofThing }) {
    const [row] = await tx
      .select({ situationId: thing.situationId })
      .from(thing)
      .where(eq(thing.id, ofThing))

    return row?.situationId ?? undefined
  },
  async perform({ tx, situationId }, { index }) {
    if (situationId === null) return null
    const [named] = await tx
      .select({ name: situation.name })
      .from(situation)
      .where(and(eq(situation.id, situationId), held(situation)))
    if (!named) return null
    const beside = async (before: boolean) => {
      const [found] = await momentsOf(tx, situationId, {
        where: before ? lt(recordEntry.index, index) : gt(recordEntry.index, index),
        ...(before ? {} : { order: asc(recordEntry.index) }),
        most: 1,
      })

      return found ?? null
    }

    return {
      situationId,
      situationName: named.name,
      earlier: await beside(true),
      later: await beside(false),
      members: await membersAt(tx, situationId, index),
    }
  },
})

const membersAt = (tx: Transaction, situationId: string, index: number) =>
  tx
    .selectDistinct({ memberId: member.id, name: member.name, ministry: ministry.name })
    .from(mandate)
    .innerJoin(member, and(eq(member.id, mandate.memberId), held(member, index)))
    .leftJoin(ministry, and(eq(ministry.id, member.ministryId), held(ministry, index)))
    .where(and(eq(mandate.situationId, situationId), held(mandate, index)))
    .orderBy(asc(member.name))
