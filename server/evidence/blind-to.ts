import { and, eq } from 'drizzle-orm'
import { grade } from '#db/schema/grade.ts'
import { rolesInSituation } from '#server/members/rules/roles.ts'
import type { Actor } from '#server/platform/actor.ts'
import { held } from '#server/platform/versions.ts'
import type { Read } from '#server/reads.ts'
import { type Blindness, blindness } from './rules/blind.ts'

/** A piece of evidence as far as its blindness goes: who graded it by the moment that is read, and how many count. */
export type Graded = { evidenceId: string; graders: readonly string[]; counted: number }

/**
 * By what others' grades in a situation are hidden from whoever a read answers. Where the past is looked at as a member,
 * they have to be open to both: to that member by what they had graded then, to the reader by what they have now.
 */
export const blindTo = async (
  read: Pick<Read, 'tx' | 'actor' | 'looking'>,
  situationId: string,
): Promise<(piece: Graded) => Blindness | null> => {
  const { looking } = read
  if (looking === undefined) return ({ graders, counted }) => of(read.actor, graders, counted)
  const now = await gradedNow(read, situationId, looking.reader)

  return ({ evidenceId, graders, counted }) =>
    of(looking.then, graders, counted) ??
    of(looking.reader, now.has(evidenceId) ? [looking.reader.memberId ?? ''] : [], counted)
}

const of = (who: Actor, graders: readonly string[], grades: number): Blindness | null => {
  const roles = rolesInSituation(who)
  const hasGraded = who.memberId !== null && graders.includes(who.memberId)

  return blindness({ roles, isAuditor: roles.includes('auditor'), hasGraded, grades })
}

const gradedNow = async (
  { tx }: Pick<Read, 'tx'>,
  situationId: string,
  { memberId }: Actor,
): Promise<Set<string>> => {
  if (memberId === null) return new Set()
  const rows = await tx
    .select({ evidenceId: grade.evidenceId })
    .from(grade)
    .where(and(eq(grade.situationId, situationId), eq(grade.graderId, memberId), held(grade)))

  return new Set(rows.map(({ evidenceId }) => evidenceId))
}
