import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { ballotResult } from '#db/schema/ballot-result.ts'
import { mandate } from '#db/schema/mandate.ts'
import { hiddenGradeEntries } from '#server/evidence/hides-grades.ts'
import { visibleConsistencies } from '#server/findings/visible-consistencies.ts'
import { hidesForecasts } from '#server/forecasts/hides-forecasts.ts'
import type { Actor } from '#server/platform/actor.ts'
import { canonicalJson } from './canonical.ts'
import { type EntryRow, openingOf } from './record-row.ts'

/** A reader of the whole record with the roles that they hold in the situation of one entry. */
export async function readerOf(
  tx: Transaction,
  actor: Actor,
  { situationId }: Pick<EntryRow, 'situationId'>,
): Promise<Actor> {
  if (situationId === null || actor.memberId === null) return actor
  const mandates = await tx
    .select({ role: mandate.role })
    .from(mandate)
    .where(
      and(
        eq(mandate.memberId, actor.memberId),
        eq(mandate.situationId, situationId),
        isNull(mandate.endedBy),
      ),
    )

  return { ...actor, situation: mandates.map(({ role }) => role) }
}

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
  const hidden = await tx.execute<{ id: string }>(sql`select h as id from hidden_things() h`)
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
  // Nobody is an exception here, not even the auditor: whoever knew could tell.
  if (row.act === 'forecast.give' && row.thingId !== null) {
    return (await hidesForecasts(tx, row.thingId, actor.memberId)) ? hidden : all
  }
  if (actor.installation.includes('auditor')) return all
  if (row.thingId === null || row.situationId === null) return all
  if (row.act === 'vote.cast') {
    const [closed] = await tx
      .select({ verdict: ballotResult.verdict })
      .from(ballotResult)
      .where(eq(ballotResult.ballotId, row.thingId))
    const secret = [
      'content.choice',
      'content.explanation',
      'content.papers',
      'content.provisional',
    ]
    return closed ? all : (field) => secret.includes(field)
  }
  if (row.act === 'evidence.grade' || row.act === 'grading.keep') {
    const hidden = await hiddenGradeEntries(tx, actor, row.situationId)
    return hidden.has(row.thingId)
      ? (field) => field.startsWith('content.') && field !== 'content.number'
      : all
  }
  if (row.act === 'hypothesis.rate') {
    const { hidden } = await visibleConsistencies(
      { tx, actor, looking: undefined, asOf: undefined },
      row.situationId,
    )
    const early = ['content.ratings', 'content.rationale']
    return hidden.some(({ id }) => id === row.thingId) ? (field) => early.includes(field) : all
  }

  return all
}
