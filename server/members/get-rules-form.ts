import { eq, notExists } from 'drizzle-orm'
import { z } from 'zod'
import { decision } from '#db/schema/decision.ts'
import { rulesOfProcedure } from '#db/schema/rules-of-procedure.ts'
import { ministryNames } from '#server/ballots/names.ts'
import { adoptingDecision, adoptingDecisions } from '#server/decisions/adopting-decision.ts'
import { procedureOf, seatsOf } from '#server/meetings/body-procedure.ts'
import { installationWide } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { rulesOfProcedureShape } from './adopt-rules.schema.ts'

/** What the form for a body's new rules begins with: those in force, who sits, and decisions that could carry them. */
export const getRulesForm = defineRead({
  name: 'rules.form',
  input: z.object({ bodyId: z.uuid() }),
  output: z.object({
    bodyId: z.uuid(),
    name: z.string(),
    version: z.int(),
    rules: rulesOfProcedureShape,
    ministries: z.array(z.object({ ministryId: z.uuid(), name: z.string() })),
    decisions: z.array(adoptingDecision),
  }),
  about: installationWide,
  async perform({ tx }, { bodyId }) {
    const procedure = await procedureOf(tx, bodyId)
    if (!procedure) return null
    const seats = await seatsOf(tx, bodyId)
    const name = await ministryNames(tx)
    const used = tx
      .select({ id: rulesOfProcedure.decisionId })
      .from(rulesOfProcedure)
      .where(eq(rulesOfProcedure.decisionId, decision.id))
    const decisions = await adoptingDecisions(tx, notExists(used))

    return {
      bodyId,
      name: procedure.name,
      version: procedure.rulesVersion,
      rules: procedure.rules,
      ministries: [...new Set(seats.map(({ ministry }) => ministry))]
        .map((ministryId) => ({ ministryId, name: name(ministryId) }))
        .sort((one, other) => one.name.localeCompare(other.name)),
      decisions: decisions.filter((one) => one.bodyId === bodyId),
    }
  },
})
