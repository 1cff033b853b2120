import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { choiceBallot } from '#db/schema/choice-ballot.ts'
import { situationOf } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { choiceLine, choiceLineOf } from './choice-line.ts'
import { choicesWhere } from './choices-where.ts'

/** The ballots among options, elections and secret ballots of a situation, the first opened first. */
export const listChoices = defineRead({
  name: 'choice.list',
  input: z.object({ situationId: z.uuid() }),
  output: z.array(choiceLine),
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform({ tx, asOf }, { situationId }) {
    const found = await choicesWhere(tx, eq(choiceBallot.situationId, situationId), asOf)

    return found.map(choiceLineOf)
  },
})
