import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { member } from '#db/schema/member.ts'
import { recordEntry } from '#db/schema/record-entry.ts'
import { source } from '#db/schema/source.ts'
import { sourceRelease } from '#db/schema/source-release.ts'
import { thing } from '#db/schema/thing.ts'
import { held, madeBy } from '#server/platform/versions.ts'
import type { Read } from '#server/reads.ts'

const when = sql<Date>`coalesce(${recordEntry.effectiveAt}, ${recordEntry.at})`.mapWith(
  recordEntry.at,
)

/** What a source agreed to, the present terms first: every version of it that changed them. */
export async function termsOfSource({ tx, asOf }: Read, sourceId: string) {
  const versions = await tx
    .select({
      consent: source.consent,
      originatorControl: source.originatorControl,
      agreedOn: source.agreedOn,
      reason: source.termsReason,
      by: member.name,
      at: when,
    })
    .from(source)
    .innerJoin(recordEntry, eq(recordEntry.actId, source.madeBy))
    .leftJoin(member, and(eq(member.id, recordEntry.actor), isNull(member.endedBy)))
    .where(and(eq(source.id, sourceId), madeBy(source, asOf)))
    .orderBy(desc(recordEntry.index))
  return versions.filter((version, at) => {
    const before = versions[at + 1]
    return before === undefined || termsIn(before) !== termsIn(version)
  })
}

type TermsIn = {
  consent: string
  originatorControl: boolean
  agreedOn: string | null
  reason: string | null
}
const termsIn = ({ consent, originatorControl, agreedOn, reason }: TermsIn): string =>
  JSON.stringify([consent, originatorControl, agreedOn, reason])

/** What the originator of a source was asked and what it answered, the newest question first. */
export const releasesOf = ({ tx, asOf }: Read, sourceId: string) =>
  tx
    .select({
      releaseId: sourceRelease.id,
      audience: sourceRelease.audience,
      purpose: sourceRelease.purpose,
      askedOn: sourceRelease.askedOn,
      answer: sourceRelease.answer,
      answeredBy: sourceRelease.answeredBy,
      answeredOn: sourceRelease.answeredOn,
      note: sourceRelease.note,
    })
    .from(sourceRelease)
    .innerJoin(thing, eq(thing.id, sourceRelease.id))
    .where(and(eq(sourceRelease.sourceId, sourceId), held(sourceRelease, asOf)))
    .orderBy(desc(sql`act_index(${thing.madeBy})`))
