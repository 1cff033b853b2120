import { and, desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { decision } from '#db/schema/decision.ts'
import { situationOf } from '#server/platform/about.ts'
import { madeBy } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { decisionSummary } from './decision-summary.schema.ts'
import { selectDecisions } from './decision-summary.ts'

/** The decisions of one situation, newest first: at most the last hundred. */
export const listDecisionsInSituation = defineRead({
  name: 'decision.list_in_situation',
  input: z.object({ situationId: z.uuid() }),
  output: z.array(decisionSummary),
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  perform: ({ tx, asOf }, { situationId }) =>
    selectDecisions(tx, asOf, and(eq(decision.situationId, situationId), madeBy(decision, asOf)))
      .orderBy(desc(decision.number))
      .limit(100),
})
