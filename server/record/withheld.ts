import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { ballotResult } from '#db/schema/ballot-result.ts'
import { choiceResult } from '#db/schema/choice-result.ts'
import { mandate } from '#db/schema/mandate.ts'
import { hiddenGradeEntries } from '#server/evidence/hides-grades.ts'
import { visibleConsistencies } from '#server/findings/visible-consistencies.ts'
import { hidesForecasts } from '#server/forecasts/hides-forecasts.ts'
import type { InstallationRole, SituationRole } from '#server/members/rules/roles.ts'
import type { Actor } from '#server/platform/actor.ts'
import { canonicalJson } from './canonical.ts'
import { perTransaction } from './per-transaction.ts'
import { type EntryRow, openingOf } from './record-row.ts'

/** A reader of the whole record with the roles that they hold in the situation of one entry. */
export async function readerOf(
  tx: Transaction,
  actor: Actor,
  { situationId }: Pick<EntryRow, 'situationId'>,
): Promise<Actor> {
  const { memberId } = actor
  if (situationId === null || memberId === null) return actor
  const mandates = await rolesOnce(tx, `${memberId} ${situationId}`, () =>
    tx
      .select({ role: mandate.role })
      .from(mandate)
      .where(
        and(
          eq(mandate.memberId, memberId),
          eq(mandate.situationId, situationId),
          isNull(mandate.endedBy),
        ),
      ),
  )

  return { ...actor, situation: mandates.map(({ role }) => role) }
}

const rolesOnce = perTransaction<{ role: SituationRole | InstallationRole }[]>()
const hiddenOnce = perTransaction<readonly { id: string }[]>()
const closedOnce = perTransaction<boolean>()
const gradesOnce = perTransaction<Set<string>>()
const ratingsOnce = perTransaction<Awaited<ReturnType<typeof visibleConsistencies>>>()
const forecastsOnce = perTransaction<boolean>()

/**
 * The fields of an entry that its reader is not to see yet: how others vote while a ballot is open,
 * how others grade while one's own grade is awaited, how likely others think something is. All that would
 * otherwise be unswayed on one page and open on this one. Whoever acted sees it, and the auditor all but the
 * last. Nor are they
 * to see, whoever they are, what names a section above their ceiling.
 */
export async function withheldFields(
  tx: Transaction,
  actor: Actor,
  row: Pick<EntryRow, 'act' | 'actorId' | 'situationId' | 'thingId' | 'opening'>,
): Promise<(field: string) => boolean> {
  const above = await fieldsAboveCeiling(tx, row)
  const early = await fieldsTooEarly(tx, actor, row)

  return (field) => above.has(field) || early(field)
}

/** Fields that name a section, or what belongs to one, that is above the reader's ceiling. */
async function fieldsAboveCeiling(
  tx: Transaction,
  row: Pick<EntryRow, 'opening'>,
): Promise<Set<string>> {
  const hidden = await hiddenOnce(tx, '', async () => [
    ...(await tx.execute<{ id: string }>(sql`select h as id from hidden_things() h`)),
  ])
  if (hidden.length === 0) return new Set()
  const named = Object.entries(openingOf(row)?.fields ?? {}).filter(([, field]) => {
    const value = 'value' in field ? canonicalJson(field.value) : ''
    return hidden.some(({ id }) => value.includes(id))
  })

  return new Set(named.map(([name]) => name))
}

async function fieldsTooEarly(
  tx: Transaction,
  actor: Actor,
  row: Pick<EntryRow, 'act' | 'actorId' | 'situationId' | 'thingId'>,
): Promise<(field: string) => boolean> {
  const all = () => false
  const hidden = (field: string) => field.startsWith('content.')
  if (row.actorId === actor.memberId) return all
  const { thingId, situationId } = row
  // Nobody is an exception here, not even the auditor: whoever knew could tell.
  if (row.act === 'forecast.give' && thingId !== null) {
    const isHidden = await forecastsOnce(tx, `${thingId} ${actor.memberId}`, () =>
      hidesForecasts(tx, thingId, actor.memberId),
    )
    return isHidden ? hidden : all
  }
  if (actor.installation.includes('auditor')) return all
  if (thingId === null || situationId === null) return all
  if (row.act === 'vote.cast' || row.act === 'vote.cast_choice') {
    const isClosed = await closedOnce(tx, thingId, () => isOver(tx, thingId))
    return isClosed ? all : (field) => unsaid.includes(field)
  }
  if (row.act === 'evidence.grade' || row.act === 'grading.keep') {
    const blind = await gradesOnce(tx, `${actor.memberId} ${situationId}`, () =>
      hiddenGradeEntries(tx, actor, situationId),
    )
    return blind.has(thingId)
      ? (field) => field.startsWith('content.') && field !== 'content.number'
      : all
  }
  if (row.act === 'hypothesis.rate') {
    const rated = await ratingsOnce(tx, `${actor.memberId} ${situationId}`, () =>
      visibleConsistencies({ tx, actor, looking: undefined, asOf: undefined }, situationId),
    )
    const early = ['content.ratings', 'content.rationale']
    return rated.hidden.some(({ id }) => id === thingId) ? (field) => early.includes(field) : all
  }

  return all
}

/** What a vote says, and nobody is told before its ballot is closed. */
const unsaid = [
  'content.choice',
  'content.marks',
  'content.explanation',
  'content.papers',
  'content.provisional',
]

async function isOver(tx: Transaction, ballotId: string): Promise<boolean> {
  const [onMotion] = await tx
    .select({ verdict: ballotResult.verdict })
    .from(ballotResult)
    .where(eq(ballotResult.ballotId, ballotId))
  const [amongOptions] = await tx
    .select({ verdict: choiceResult.verdict })
    .from(choiceResult)
    .where(eq(choiceResult.ballotId, ballotId))
  return onMotion !== undefined || amongOptions !== undefined
}
