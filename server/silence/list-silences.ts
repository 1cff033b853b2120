import { eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { silence } from '#db/schema/silence.ts'
import { silenceResult } from '#db/schema/silence-result.ts'
import { recusedSince } from '#server/ballots/recused-in.ts'
import { capacityIn } from '#server/ballots/rules/standing-votes.ts'
import { installationWide, situationOf } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { silenceLine } from './silence-read.schema.ts'
import { silencesWhere } from './silences-where.ts'

/** The rounds of a motion, the latest first. */
export const listSilences = defineRead({
  name: 'silence.list',
  input: z.object({ motionId: z.uuid() }),
  output: z.array(silenceLine),
  about: (tx, { motionId }) => situationOf(tx, 'motion', motionId),
  perform: async ({ tx, asOf }, { motionId }) =>
    (await silencesWhere(tx, eq(silence.motionId, motionId), asOf)).map(({ line }) => line),
})

/** The silence procedures that run and in which the reader may object, the one that ends first first. */
export const listWaitingSilences = defineRead({
  name: 'silence.waiting',
  input: z.object({}),
  output: z.array(silenceLine),
  about: installationWide,
  async perform({ tx, actor }) {
    const { memberId } = actor
    if (memberId === null) return null
    const running = await silencesWhere(tx, isNull(silenceResult.silenceId))
    const waiting = []
    for (const { row, line } of running) {
      const seat = row.electorate.find((one) => capacityIn(one, memberId) !== null)
      if (seat && !(await recusedSince(tx, row.id)).includes(seat.ministry)) waiting.push(line)
    }

    return waiting.sort((one, other) => one.deadline.localeCompare(other.deadline))
  },
})
