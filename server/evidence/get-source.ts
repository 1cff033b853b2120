import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { evidence } from '#db/schema/evidence.ts'
import { mandate } from '#db/schema/mandate.ts'
import { member } from '#db/schema/member.ts'
import { recordEntry } from '#db/schema/record-entry.ts'
import { source } from '#db/schema/source.ts'
import { sourceDiscredit } from '#db/schema/source-discredit.ts'
import { sourceGrant } from '#db/schema/source-grant.ts'
import { sourceReliability } from '#db/schema/source-reliability.ts'
import { situationOf } from '#server/platform/about.ts'
import { mayNow } from '#server/platform/may-now.ts'
import { held, madeBy } from '#server/platform/versions.ts'
import { defineRead, type Read } from '#server/reads.ts'
import { getSourceOutput } from './get-source.schema.ts'
import { isProtected } from './present-source.ts'
import { whoMay } from './rules/who-may.ts'
import { releasesOf, termsOfSource } from './terms-of-source.ts'

/** A source with the history of its reliability, its protection, and the evidence that names it. */
export const getSource = defineRead({
  name: 'source.get',
  input: z.object({ sourceId: z.uuid() }),
  output: getSourceOutput,
  about: (tx, { sourceId }) => situationOf(tx, 'source', sourceId),
  async perform(read, { sourceId }) {
    const { tx, asOf } = read
    const [found] = await tx
      .select()
      .from(source)
      .where(and(eq(source.id, sourceId), held(source, asOf)))
    if (!found) return null
    const protection = await protectionOf(read, found)
    const mayRate = mayNow(read, whoMay['source.rate'])
    return {
      ...found,
      sourceId,
      terms: await termsOfSource(read, sourceId),
      releases: await releasesOf(read, sourceId),
      reliability: await reliabilityOf(read, sourceId),
      discredited: await discreditedOf(read, sourceId),
      protection,
      evidence: await tx
        .select({ evidenceId: evidence.id, number: evidence.number, title: evidence.title })
        .from(evidence)
        .where(and(eq(evidence.sourceId, sourceId), held(evidence, asOf)))
        .orderBy(asc(evidence.number)),
      may: {
        revise: mayNow(read, whoMay['source.revise']),
        recordTerms: mayNow(read, whoMay['source.record_terms']),
        rate: mayRate && (protection === null || protection.granted),
        discredit: mayNow(read, whoMay['source.discredit']),
        protect: protection === null && mayNow(read, whoMay['source.protect']),
      },
    }
  },
})

const said = (reason: PgColumn) => ({
  reason: sql<string>`${reason}`,
  by: member.name,
  at: sql<Date>`coalesce(${recordEntry.effectiveAt}, ${recordEntry.at})`.mapWith(recordEntry.at),
})
const byWhom = and(eq(member.id, recordEntry.actor), isNull(member.endedBy))

const reliabilityOf = ({ tx, asOf }: Read, sourceId: string) =>
  tx
    .select({ reliability: sourceReliability.reliability, ...said(sourceReliability.reason) })
    .from(sourceReliability)
    .innerJoin(recordEntry, eq(recordEntry.actId, sourceReliability.madeBy))
    .innerJoin(member, byWhom)
    .where(and(eq(sourceReliability.id, sourceId), madeBy(sourceReliability, asOf)))
    .orderBy(desc(recordEntry.index))

async function discreditedOf({ tx, asOf }: Read, sourceId: string) {
  const [present] = await tx
    .select(said(sourceDiscredit.reason))
    .from(sourceDiscredit)
    .innerJoin(recordEntry, eq(recordEntry.actId, sourceDiscredit.madeBy))
    .innerJoin(member, byWhom)
    .where(and(eq(sourceDiscredit.id, sourceId), held(sourceDiscredit, asOf)))
  return present ?? null
}

/** Who knows who a protected source is. Their names are for those who know too. */
async function protectionOf(
  { tx, actor }: Read,
  { id, situationId }: { id: string; situationId: string },
) {
  if (!(await isProtected(tx, id))) return null
  const grantee = { id: sourceGrant.memberId, ...said(sourceGrant.reason) }
  const rows = await tx
    .select(grantee)
    .from(sourceGrant)
    .innerJoin(recordEntry, eq(recordEntry.actId, sourceGrant.madeBy))
    .innerJoin(member, byWhom)
    .where(and(eq(sourceGrant.sourceId, id), isNull(sourceGrant.endedBy)))
    .orderBy(asc(recordEntry.index))
  const granted = rows.some((row) => row.id === actor.memberId)
  if (!granted) return { granted, count: rows.length, members: [], others: [] }
  const people = await tx
    .selectDistinct({ memberId: member.id, name: member.name })
    .from(mandate)
    .innerJoin(member, and(eq(member.id, mandate.memberId), isNull(member.endedBy)))
    .where(and(eq(mandate.situationId, situationId), isNull(mandate.endedBy)))
    .orderBy(asc(member.name))
  const nameOf = (memberId: string) =>
    people.find((person) => person.memberId === memberId)?.name ?? ''
  return {
    granted,
    count: rows.length,
    members: rows.map(({ id: memberId, ...row }) => ({
      ...row,
      memberId,
      name: nameOf(memberId),
    })),
    others: people.filter(({ memberId }) => !rows.some((row) => row.id === memberId)),
  }
}
