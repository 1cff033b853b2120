import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { z } from 'zod'
import type { Transaction } from '#db/client.ts'
import { actor } from '#db/schema/actor.ts'
import { evidence } from '#db/schema/evidence.ts'
import { ministry } from '#db/schema/ministry.ts'
import { source } from '#db/schema/source.ts'
import type { RefusalCode } from '#server/platform/refusal.ts'
import type { evidenceFields } from './attach-evidence.schema.ts'

/**
 * What is wrong with what a piece of evidence names: a source, provider or parent that is not of
 * its situation, or days in the wrong order. Null when nothing is.
 */
export async function faultIn(
  tx: Transaction,
  situationId: string,
  fields: z.output<typeof evidenceFields>,
): Promise<RefusalCode | null> {
  if (fields.eventTo !== null && (fields.eventFrom === null || fields.eventTo < fields.eventFrom)) {
    return 'evidence.days_reversed'
  }
  if (fields.placePrecision !== null && fields.place === null) return 'evidence.precise_nowhere'
  if (fields.language === null && (fields.original !== null || fields.translator !== null)) {
    return 'evidence.no_language'
  }
  if (fields.derivedFrom !== null && fields.firstHand) return 'evidence.derived_is_not_first_hand'
  if (!(await isSource(tx, situationId, fields.sourceId))) return 'evidence.no_such_source'
  const { providerId, derivedFrom } = fields
  if (providerId !== null && !(await isProvider(tx, situationId, providerId))) {
    return 'evidence.no_such_source'
  }
  if (derivedFrom !== null && !(await isEvidence(tx, situationId, derivedFrom))) {
    return 'evidence.no_such_origin'
  }
  return null
}

const isSource = async (tx: Transaction, situationId: string, id: string): Promise<boolean> => {
  const [found] = await tx
    .select({ id: source.id })
    .from(source)
    .where(and(eq(source.id, id), eq(source.situationId, situationId), isNull(source.endedBy)))
  return found !== undefined
}

/** A provider is a source of the situation, or a ministry. */
const isProvider = async (tx: Transaction, situationId: string, id: string): Promise<boolean> => {
  if (await isSource(tx, situationId, id)) return true
  const [found] = await tx
    .select({ id: ministry.id })
    .from(ministry)
    .where(and(eq(ministry.id, id), isNull(ministry.endedBy)))
  return found !== undefined
}

/** Whether a piece of evidence is of a situation. */
export const isEvidence = async (
  tx: Transaction,
  situationId: string,
  id: string,
): Promise<boolean> => {
  const [found] = await tx
    .select({ id: evidence.id })
    .from(evidence)
    .where(
      and(eq(evidence.id, id), eq(evidence.situationId, situationId), isNull(evidence.endedBy)),
    )
  return found !== undefined
}

/** Whether all these actors are of a situation. */
export const areActors = async (
  tx: Transaction,
  situationId: string,
  ids: readonly string[],
): Promise<boolean> => {
  const asked = [...new Set(ids)]
  if (asked.length === 0) return true
  const found = await tx
    .select({ id: actor.id })
    .from(actor)
    .where(and(inArray(actor.id, asked), eq(actor.situationId, situationId), isNull(actor.endedBy)))
  return found.length === asked.length
}
