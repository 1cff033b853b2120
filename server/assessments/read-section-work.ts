import { and, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { documentAssignment } from '#db/schema/document-assignment.ts'
import { documentReady } from '#db/schema/document-ready.ts'
import { member } from '#db/schema/member.ts'
import { ministry } from '#db/schema/ministry.ts'
import { sectionAgreement } from '#db/schema/section-agreement.ts'
import { permits } from '#server/members/rules/roles.ts'
import { held } from '#server/platform/versions.ts'
import type { Read } from '#server/reads.ts'
import type { Marking } from '#server/situations/rules/markings.ts'
import { ministriesAsked, type Person, peopleIn } from './people-of-section.ts'
import { maySayReady, standingOf, stateOf } from './rules/section-work.ts'
import { whoMay } from './rules/who-may.ts'
import type { SectionWork } from './section-work.schema.ts'

/** A section as it reads at the moment that is asked about. */
export type AskedSection = { documentId: string; textHash: string; marking: Marking }

/**
 * How the work on sections of a situation stands, for one reader, now or at an entry of the record.
 * @returns by document id
 */
export async function readSectionWork(
  read: Read,
  situationId: string,
  sections: readonly AskedSection[],
): Promise<Map<string, SectionWork>> {
  const { tx, asOf } = read
  const [people, assigned, ready, agreements] = [
    await peopleIn(tx, situationId, asOf),
    await assignments(tx, situationId, asOf),
    await tx
      .select({ documentId: documentReady.id })
      .from(documentReady)
      .where(and(eq(documentReady.situationId, situationId), held(documentReady, asOf))),
    await agreementsIn(tx, situationId, asOf),
  ]

  return new Map(
    sections.map((section) => {
      const { documentId } = section
      const work = workOn(read, section, {
        people,
        assigned: assigned.find((one) => one.documentId === documentId),
        ready: ready.some((one) => one.documentId === documentId),
        agreements: agreements.filter((one) => one.documentId === documentId),
      })
      return [documentId, work]
    }),
  )
}

type Found = {
  people: readonly Person[]
  assigned: Awaited<ReturnType<typeof assignments>>[number] | undefined
  ready: boolean
  agreements: Awaited<ReturnType<typeof agreementsIn>>
}

function workOn(
  { actor, asOf }: Read,
  { textHash, marking }: AskedSection,
  { people, assigned, ready, agreements }: Found,
): SectionWork {
  const ministries = ministriesAsked(people, marking).map(({ ministryId, name }) => ({
    ...{ ministryId, name, standing: standingOf(ministryId, textHash, agreements) },
    by: agreements.find((one) => one.ministryId === ministryId)?.by ?? null,
  }))
  const own = ministries.find(({ ministryId }) => ministryId === actor.ministryId)
  const mayNow = (act: keyof typeof whoMay) => asOf === undefined && permits(whoMay[act], actor)
  const worker = { memberId: actor.memberId, ministryId: actor.ministryId, roles: actor.situation }

  return {
    state: stateOf(
      ready,
      ministries.map(({ standing }) => standing),
    ),
    assigned: assigned ? shownAssignment(assigned) : null,
    ministries,
    may: {
      assign: mayNow('assessment.assign_section'),
      turn: mayNow('assessment.mark_section_ready') && maySayReady(worker, toMinistry(assigned)),
      agree:
        mayNow('assessment.agree_to_section') &&
        ready &&
        own !== undefined &&
        own.standing !== 'agreed',
      withdraw:
        mayNow('assessment.withdraw_agreement') &&
        agreements.some(({ ministryId }) => ministryId === actor.ministryId),
    },
  }
}

type Assigned = NonNullable<Found['assigned']>

const shownAssignment = ({ memberId, memberName, ministryId, ministryName }: Assigned) =>
  memberId !== null
    ? { kind: 'member' as const, id: memberId, name: memberName ?? '' }
    : { kind: 'ministry' as const, id: ministryId ?? '', name: ministryName ?? '' }

/** An assignment with the ministry that answers for it. */
export const toMinistry = (
  assigned: Pick<Assigned, 'memberId' | 'ministryId' | 'ofMember'> | undefined,
) =>
  assigned === undefined
    ? null
    : { memberId: assigned.memberId, ministryId: assigned.ministryId ?? assigned.ofMember }

const assignments = (tx: Transaction, situationId: string, asOf: number | undefined) =>
  tx
    .select({
      documentId: documentAssignment.id,
      memberId: documentAssignment.memberId,
      memberName: member.name,
      ofMember: member.ministryId,
      ministryId: documentAssignment.ministryId,
      ministryName: ministry.shortName,
    })
    .from(documentAssignment)
    .leftJoin(member, and(eq(member.id, documentAssignment.memberId), held(member, asOf)))
    .leftJoin(ministry, and(eq(ministry.id, documentAssignment.ministryId), held(ministry, asOf)))
    .where(and(eq(documentAssignment.situationId, situationId), held(documentAssignment, asOf)))

const agreementsIn = (tx: Transaction, situationId: string, asOf: number | undefined) =>
  tx
    .select({
      documentId: sectionAgreement.documentId,
      ministryId: sectionAgreement.ministryId,
      textHash: sectionAgreement.textHash,
      by: member.name,
    })
    .from(sectionAgreement)
    .leftJoin(member, and(eq(member.id, sectionAgreement.memberId), held(member, asOf)))
    .where(and(eq(sectionAgreement.situationId, situationId), held(sectionAgreement, asOf)))
