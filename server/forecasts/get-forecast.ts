import { and, desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '#db/client.ts'
import { body } from '#db/schema/body.ts'
import { forecast } from '#db/schema/forecast.ts'
import { forecastQuestion } from '#db/schema/forecast-question.ts'
import { member } from '#db/schema/member.ts'
import { ministry } from '#db/schema/ministry.ts'
import { thing } from '#db/schema/thing.ts'
import { memberNames } from '#server/ballots/names.ts'
import { permits } from '#server/members/rules/roles.ts'
import { situationOf } from '#server/platform/about.ts'
import { held, madeBy } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { databaseNow } from './database-now.ts'
import { forecastRead } from './get-forecast.schema.ts'
import { seesOthers } from './rules/blind.ts'
import { brierScore } from './rules/brier.ts'
import { type Outcome, stateOf } from './rules/state.ts'
import { whoMay } from './rules/who-may.ts'
import { probabilityOf } from './rules/words.ts'

type Given = Awaited<ReturnType<typeof givenOn>>[number]

const questionOf = async (tx: Transaction, forecastId: string, asOf: number | undefined) => {
  const [found] = await tx
    .select({ row: forecastQuestion, number: thing.number, bodyName: body.name })
    .from(forecastQuestion)
    .innerJoin(thing, eq(thing.id, forecastQuestion.id))
    .innerJoin(body, and(eq(body.id, forecastQuestion.bodyId), held(body, asOf)))
    .where(and(eq(forecastQuestion.id, forecastId), held(forecastQuestion, asOf)))

  return found
}

const givenOn = (tx: Transaction, forecastId: string, asOf: number | undefined) =>
  tx
    .select({
      memberId: forecast.memberId,
      name: member.name,
      ministry: ministry.name,
      word: forecast.word,
      percent: forecast.percent,
      reason: forecast.reason,
      givenAt: forecast.givenAt,
    })
    .from(forecast)
    .innerJoin(member, and(eq(member.id, forecast.memberId), held(member)))
    .leftJoin(ministry, and(eq(ministry.id, member.ministryId), held(ministry)))
    .where(and(eq(forecast.questionId, forecastId), madeBy(forecast, asOf)))
    .orderBy(desc(forecast.givenAt), desc(forecast.id))

const shown = ({ word, percent, reason, givenAt }: Given) => ({
  ...{ word, percent, reason },
  givenAt: givenAt.toISOString(),
})

const scoreOf = (last: Given, outcome: Outcome | null): number | null =>
  outcome === 'yes' || outcome === 'no'
    ? brierScore({ probability: probabilityOf(last), happened: outcome === 'yes' })
    : null

/** What everybody gave, by name, each with their own history. */
const byMember = (given: readonly Given[], outcome: Outcome | null) =>
  [...new Set(given.map(({ memberId }) => memberId))]
    .flatMap((memberId) => {
      const own = given.filter((one) => one.memberId === memberId)
      const [last] = own
      if (last === undefined) return []
      const { name, ministry: of } = last

      return [{ name, ministry: of, given: own.map(shown), score: scoreOf(last, outcome) }]
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1))

/**
 * A question with what the reader gave and, once they gave it or nobody can any more, what everybody did. The
 * present decides that, also where the past is read; looked at as a member, what that member had given then as well.
 */
export const getForecast = defineRead({
  name: 'forecast.get',
  input: z.object({ forecastId: z.uuid() }),
  output: forecastRead,
  about: (tx, { forecastId }) => situationOf(tx, 'forecast', forecastId),
  async perform({ tx, actor, looking, asOf }, { forecastId }) {
    const found = await questionOf(tx, forecastId, asOf)
    const present = await questionOf(tx, forecastId, undefined)
    if (!found || !present) return null
    const { row, number, bodyName } = found
    const now = await databaseNow(tx)
    const then = await databaseNow(tx, asOf)
    const given = await givenOn(tx, forecastId, asOf)
    const mine = given.filter(({ memberId }) => memberId === actor.memberId)
    const gaveBy = ({ memberId }: { memberId: string | null }, by: readonly Given[]) =>
      by.some((one) => one.memberId === memberId)
    const state = stateOf(row, then)
    const isSeen = looking
      ? seesOthers({ hasGiven: gaveBy(looking.then, given), state }) &&
        seesOthers({
          hasGiven: gaveBy(looking.reader, await givenOn(tx, forecastId, undefined)),
          state: stateOf(present.row, now),
        })
      : seesOthers({ hasGiven: mine.length > 0, state: stateOf(present.row, now) })
    const name = await memberNames(tx, [
      ...[row.resolverId, row.askedBy],
      ...(row.resolvedBy === null ? [] : [row.resolvedBy]),
    ])
    const { outcome, resolvedBecause, resolvedAt, resolvedBy } = row
    const isNow = asOf === undefined
    const mayAct = isNow && permits(whoMay['forecast.give'], actor)
    const isResolver = row.resolverId === actor.memberId || actor.situation.includes('convenor')

    return {
      forecastId,
      situationId: row.situationId,
      number: number ?? 0,
      bodyName,
      question: row.question,
      criteria: row.criteria,
      closesAt: row.closesAt.toISOString(),
      dueOn: row.dueOn,
      resolver: name(row.resolverId),
      askedBy: name(row.askedBy),
      askedAt: row.askedAt.toISOString(),
      state,
      resolution:
        outcome === null || resolvedBecause === null || resolvedAt === null || resolvedBy === null
          ? null
          : {
              outcome,
              because: resolvedBecause,
              at: resolvedAt.toISOString(),
              by: name(resolvedBy),
            },
      given: new Set(given.map(({ memberId }) => memberId)).size,
      mine: mine.map(shown),
      all: isSeen ? byMember(given, outcome) : null,
      may: { give: mayAct && state === 'open', resolve: mayAct && isResolver && outcome === null },
    }
  },
})
