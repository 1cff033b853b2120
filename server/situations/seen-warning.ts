import { and, eq, isNull, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { member } from '#db/schema/member.ts'
import { situation } from '#db/schema/situation.ts'
import { warning } from '#db/schema/warning.ts'
import type { Actor } from '#server/platform/actor.ts'
import type { Read } from '#server/reads.ts'
import { dueAt } from './rules/warning-state.ts'

/** A warning as one reader sees it. */
export const seenWarning = z.object({
  warningId: z.uuid(),
  reported: z.string(),
  source: z.string(),
  place: z.string(),
  receivedAt: z.date(),
  receivedBy: z.string(),
  loggedAt: z.date(),
  loggedBy: z.string().nullable(),
  dueAt: z.date(),
  escalatedAt: z.date().nullable(),
  /** `answered` is all that those learn who may not see how: a situation must not show through. */
  state: z.enum(['waiting', 'escalated', 'triaged', 'dismissed', 'answered']),
  answeredAt: z.date().nullable(),
  answeredBy: z.string().nullable(),
  reasons: z.string().nullable(),
  situation: z.object({ situationId: z.uuid(), name: z.string() }).nullable(),
})

const receiver = alias(member, 'receiver')
const logger = alias(member, 'logger')
const answerer = alias(member, 'answerer')

/** Warnings that row-level security lets the reader see, with the names that belong to them. */
export const selectWarnings = ({ tx }: Pick<Read, 'tx'>, where: SQL | undefined) =>
  tx
    .select({
      row: warning,
      receivedBy: receiver.name,
      loggedBy: logger.name,
      answeredBy: answerer.name,
      situationName: situation.name,
    })
    .from(warning)
    .innerJoin(receiver, and(eq(receiver.id, warning.receivedBy), isNull(receiver.endedBy)))
    .leftJoin(logger, and(eq(logger.id, warning.loggedBy), isNull(logger.endedBy)))
    .leftJoin(answerer, and(eq(answerer.id, warning.answeredBy), isNull(answerer.endedBy)))
    .leftJoin(situation, and(eq(situation.id, warning.situationId), isNull(situation.endedBy)))
    .where(where)
    .$dynamic()

type Selected = Awaited<ReturnType<typeof selectWarnings>>[number]

/**
 * What one reader may know of a warning. How it was answered is for focal points and auditors where it was
 * dismissed, and for those in the situation where it was triaged; others learn that it was answered, in the
 * same words either way.
 */
export const seenBy = (actor: Actor, { row, ...names }: Selected): z.input<typeof seenWarning> => {
  const { situationId } = row
  const situation =
    situationId !== null && names.situationName !== null
      ? { situationId, name: names.situationName }
      : null
  const mayKnow =
    row.state === 'triaged'
      ? situation !== null
      : row.state !== 'dismissed' ||
        actor.installation.some((role) => role === 'convenor' || role === 'auditor')

  return {
    warningId: row.id,
    reported: row.reported,
    source: row.source,
    place: row.place,
    receivedAt: row.receivedAt,
    receivedBy: names.receivedBy,
    loggedAt: row.loggedAt,
    loggedBy: names.loggedBy,
    dueAt: dueAt(row.receivedAt),
    escalatedAt: row.escalatedAt,
    state: mayKnow ? row.state : 'answered',
    answeredAt: row.answeredAt,
    answeredBy: mayKnow ? names.answeredBy : null,
    reasons: mayKnow ? row.reasons : null,
    situation,
  }
}
