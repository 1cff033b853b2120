import { and, asc, eq, exists, isNull, not, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '#db/client.ts'
import { forecast } from '#db/schema/forecast.ts'
import { forecastQuestion } from '#db/schema/forecast-question.ts'
import { mandate } from '#db/schema/mandate.ts'
import { situation } from '#db/schema/situation.ts'
import { installationWide } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { whoMay } from './rules/who-may.ts'

const line = z.object({
  forecastId: z.uuid(),
  situationId: z.uuid(),
  situationName: z.string(),
  question: z.string(),
  due: z.string(),
})

const forecasters: readonly string[] = whoMay['forecast.give'].roles

/** Unresolved questions in situations in which the reader may forecast. */
const askedOf = (tx: Transaction, memberId: string) =>
  tx
    .selectDistinct({
      forecastId: forecastQuestion.id,
      situationId: forecastQuestion.situationId,
      situationName: situation.name,
      question: forecastQuestion.question,
      closesAt: forecastQuestion.closesAt,
      dueOn: forecastQuestion.dueOn,
    })
    .from(forecastQuestion)
    .innerJoin(situation, and(eq(situation.id, forecastQuestion.situationId), held(situation)))
    .innerJoin(
      mandate,
      and(
        ...[eq(mandate.situationId, forecastQuestion.situationId), held(mandate)],
        eq(mandate.memberId, memberId),
        sql`${mandate.role} in ${[...forecasters]}`,
      ),
    )
    .$dynamic()

/** The open questions on which the reader has given nothing yet, and those past their day that they resolve. */
export const listWaitingForecasts = defineRead({
  name: 'forecast.list_waiting',
  input: z.object({}),
  output: z.object({ toGive: z.array(line), toResolve: z.array(line) }),
  about: installationWide,
  async perform({ tx, actor }) {
    const { memberId } = actor
    if (memberId === null) return { toGive: [], toResolve: [] }
    const given = tx
      .select({ id: forecast.id })
      .from(forecast)
      .where(and(eq(forecast.questionId, forecastQuestion.id), eq(forecast.memberId, memberId)))
    const unresolved = and(held(forecastQuestion), isNull(forecastQuestion.outcome))
    const toGive = await askedOf(tx, memberId)
      .where(
        and(unresolved, sql`${forecastQuestion.closesAt} > clock_timestamp()`, not(exists(given))),
      )
      .orderBy(asc(forecastQuestion.closesAt))
      .limit(100)
    const toResolve = await askedOf(tx, memberId)
      .where(
        and(
          unresolved,
          eq(forecastQuestion.resolverId, memberId),
          sql`${forecastQuestion.dueOn} < (clock_timestamp() at time zone 'UTC')::date`,
        ),
      )
      .orderBy(asc(forecastQuestion.dueOn))
      .limit(100)

    return {
      toGive: toGive.map(({ closesAt, dueOn: _, ...one }) => ({
        ...one,
        due: closesAt.toISOString(),
      })),
      toResolve: toResolve.map(({ closesAt: _, dueOn, ...one }) => ({ ...one, due: dueOn })),
    }
  },
})
