import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { mandate } from '#db/schema/mandate.ts'
import { member } from '#db/schema/member.ts'
import { ministry } from '#db/schema/ministry.ts'
import { held } from '#server/platform/versions.ts'
import { type Marking, reaches } from '#server/situations/rules/markings.ts'

/** Someone in a situation in one of their roles, with the marking up to which that mandate reaches. */
export type Person = {
  memberId: string
  name: string
  ministryId: string | null
  ministryName: string | null
  role: string
  ceiling: Marking
}

/** Who is in a situation now, or was at an entry of the record: one row a mandate, by name. */
export const peopleIn = (
  tx: Transaction,
  situationId: string,
  asOf?: number | undefined,
): Promise<Person[]> =>
  tx
    .select({
      memberId: mandate.memberId,
      name: member.name,
      ministryId: member.ministryId,
      ministryName: ministry.shortName,
      role: mandate.role,
      ceiling: mandate.ceiling,
    })
    .from(mandate)
    .innerJoin(
      member,
      and(eq(member.id, mandate.memberId), isNull(member.endedBy), eq(member.disabled, false)),
    )
    .leftJoin(ministry, and(eq(ministry.id, member.ministryId), isNull(ministry.endedBy)))
    .where(and(eq(mandate.situationId, situationId), held(mandate, asOf)))
    .orderBy(asc(member.name), asc(member.id))

/** Of these people those who may read what is marked so, by any of their mandates. */
export const whoReads = (people: readonly Person[], marking: Marking): Person[] => {
  const reading = new Set(
    people.filter(({ ceiling }) => reaches(ceiling, marking)).map(({ memberId }) => memberId),
  )

  return people.filter(({ memberId }) => reading.has(memberId))
}

/** The ministries that are asked to agree to a section: those that a representative stands for who reads it. */
export const ministriesAsked = (
  people: readonly Person[],
  marking: Marking,
): { ministryId: string; name: string }[] => {
  const asked = new Map<string, string>()
  for (const { ministryId, ministryName, role } of whoReads(people, marking)) {
    if (role === 'representative' && ministryId !== null) asked.set(ministryId, ministryName ?? '')
  }

  return [...asked]
    .map(([ministryId, name]) => ({ ministryId, name }))
    .sort((one, other) => one.name.localeCompare(other.name))
}
