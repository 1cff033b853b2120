import { and, desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { member } from '#db/schema/member.ts'
import { scopeTest } from '#db/schema/scope-test.ts'
import { situationStage } from '#db/schema/situation-stage.ts'
import { situationOf } from '#server/platform/about.ts'
import { held, madeBy } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { readScope, type ScopeAnswers, scopeAnswers, scopeQuestions } from './rules/scope-test.ts'
import { stages } from './rules/stages.ts'

const stageEntry = z.object({
  stage: z.enum(stages),
  reason: z.string(),
  setAt: z.date(),
  setBy: z.string(),
})

const scopeEntry = z.object({
  answers: z.record(z.enum(scopeQuestions), z.enum(scopeAnswers)),
  whyAtrocity: z.string(),
  verdict: z.enum(['within', 'outside', 'undetermined']),
  setAt: z.date(),
  setBy: z.string(),
})

const answersOf = (row: typeof scopeTest.$inferSelect): ScopeAnswers => ({
  attack_on_population: row.attackOnPopulation,
  civilian: row.civilian,
  widespread: row.widespread,
  systematic: row.systematic,
  policy: row.policy,
  discriminatory_intent: row.discriminatoryIntent,
  armed_conflict: row.armedConflict,
})

/** Every judgement of a situation's stage and every answering of its scope test, the latest first. */
export const getOverview = defineRead({
  name: 'situation.overview',
  input: z.object({ situationId: z.uuid() }),
  output: z.object({ stages: z.array(stageEntry), scope: z.array(scopeEntry) }),
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform({ tx, asOf }, { situationId }) {
    const stageRows = await tx
      .select({
        stage: situationStage.stage,
        reason: situationStage.reason,
        setAt: situationStage.setAt,
        setBy: member.name,
      })
      .from(situationStage)
      .innerJoin(member, and(eq(member.id, situationStage.setBy), held(member, asOf)))
      .where(and(eq(situationStage.situationId, situationId), madeBy(situationStage, asOf)))
      .orderBy(desc(situationStage.setAt))
    const scopeRows = await tx
      .select({ test: scopeTest, setBy: member.name })
      .from(scopeTest)
      .innerJoin(member, and(eq(member.id, scopeTest.setBy), held(member, asOf)))
      .where(and(eq(scopeTest.situationId, situationId), madeBy(scopeTest, asOf)))
      .orderBy(desc(scopeTest.setAt))

    return {
      stages: stageRows,
      scope: scopeRows.map(({ test, setBy }) => ({
        answers: answersOf(test),
        whyAtrocity: test.whyAtrocity,
        verdict: readScope(answersOf(test)).verdict,
        setAt: test.setAt,
        setBy,
      })),
    }
  },
})
