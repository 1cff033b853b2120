import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { ballot } from '#db/schema/ballot.ts'
import { situationOf } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { ballotLine, lineOf } from './ballot-line.ts'
import { ballotsWhere } from './ballots-where.ts'

/** The ballots held in a situation, the first opened first. */
export const listBallots = defineRead({
  name: 'ballot.list',
  input: z.object({ situationId: z.uuid() }),
  output: z.array(ballotLine),
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform({ tx, asOf }, { situationId }) {
    return (await ballotsWhere(tx, eq(ballot.situationId, situationId), asOf)).map(lineOf)
  },
})
