import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { accessLog } from '#db/schema/access-log.ts'
import { evidenceFile } from '#db/schema/evidence-file.ts'
import { fileArrival } from '#db/schema/file-arrival.ts'
import { fileCheck } from '#db/schema/file-check.ts'
import { fileClaims } from '#db/schema/file-claims.ts'
import { fileCopy } from '#db/schema/file-copy.ts'
import { member } from '#db/schema/member.ts'
import { recordEntry } from '#db/schema/record-entry.ts'
import { timeStamp } from '#db/schema/time-stamp.ts'
import { situationOf } from '#server/platform/about.ts'
import { held, madeBy } from '#server/platform/versions.ts'
import { defineRead, type Read } from '#server/reads.ts'
import { getCustodyInput, getCustodyOutput } from './get-custody.schema.ts'
import { custodyOf, isBroken } from './rules/custody.ts'

/** The most downloads that are told, of all files of a piece of evidence; the newest. */
const mostDownloads = 200

/** The chain of custody of every file of a piece of evidence, and what each claims of itself, for whoever may read the evidence. */
export const getCustody = defineRead({
  name: 'evidence.custody',
  input: getCustodyInput,
  output: getCustodyOutput,
  about: (tx, { evidenceId }) => situationOf(tx, 'evidence', evidenceId),
  async perform(read, { evidenceId }) {
    const files = await filesOf(read, evidenceId)
    const ids = files.map(({ fileId }) => fileId)
    if (ids.length === 0) return []
    const stamps = await stampsOf(
      read,
      files.map(({ sha256 }) => sha256),
    )
    const [claimed, arrivals, copies, checks, downloads] = [
      await claimsOf(read, ids),
      await arrivalsOf(read, ids),
      await copiesOf(read, ids),
      await checksOf(read, ids),
      await downloadsOf(read, ids),
    ]
    const of = <Row extends { fileId: string | null }>(rows: readonly Row[], fileId: string) =>
      rows.filter((row) => row.fileId === fileId)

    return files.map(({ fileId, sha256, ...attached }) => {
      const stamp = stamps.find((one) => one.sha256 === sha256) ?? null
      const steps = custodyOf({
        sha256,
        stamp: stamp && { at: stamp.at, by: stamp.authority },
        attached,
        arrival: of(arrivals, fileId)[0] ?? null,
        copies: of(copies, fileId),
        checks: of(checks, fileId),
        downloads: of(downloads, fileId),
      })
      return {
        fileId,
        hasTimeStamp: stamp !== null,
        hasPreview: of(copies, fileId).length > 0,
        claims: of(claimed, fileId)[0]?.claims ?? [],
        steps: steps.map((step) => ({ ...step, isBroken: isBroken(step) })),
      }
    })
  },
})

/** Who did it, and when, as the record's entry about it says. */
const done = {
  at: sql<Date>`coalesce(${recordEntry.effectiveAt}, ${recordEntry.at})`.mapWith(recordEntry.at),
  by: member.name,
  entry: recordEntry.index,
}

const named = (id: PgColumn): SQL | undefined => and(eq(member.id, id), isNull(member.endedBy))

const filesOf = ({ tx, asOf }: Read, evidenceId: string) =>
  tx
    .select({ fileId: evidenceFile.id, sha256: evidenceFile.sha256, ...done })
    .from(evidenceFile)
    .innerJoin(recordEntry, eq(recordEntry.actId, evidenceFile.madeBy))
    .leftJoin(member, named(recordEntry.actor))
    .where(and(eq(evidenceFile.evidenceId, evidenceId), held(evidenceFile, asOf)))
    .orderBy(asc(recordEntry.index))

const claimsOf = ({ tx, asOf }: Read, ids: string[]) =>
  tx
    .select({ fileId: fileClaims.id, claims: fileClaims.claims })
    .from(fileClaims)
    .where(and(inArray(fileClaims.id, ids), madeBy(fileClaims, asOf)))

const arrivalsOf = ({ tx, asOf }: Read, ids: string[]) =>
  tx
    .select({
      fileId: fileArrival.id,
      by: member.name,
      begunAt: fileArrival.begunAt,
      verifiedAt: fileArrival.verifiedAt,
      scannedWith: fileArrival.scannedWith,
    })
    .from(fileArrival)
    .leftJoin(member, named(fileArrival.sentBy))
    .where(and(inArray(fileArrival.id, ids), madeBy(fileArrival, asOf)))

const copiesOf = ({ tx, asOf }: Read, ids: string[]) =>
  tx
    .select({ fileId: fileCopy.fileId, sha256: fileCopy.sha256 })
    .from(fileCopy)
    .where(and(inArray(fileCopy.fileId, ids), madeBy(fileCopy, asOf)))

const checksOf = ({ tx, asOf }: Read, ids: string[]) =>
  tx
    .select({ fileId: fileCheck.fileId, found: fileCheck.foundSha256, ...done })
    .from(fileCheck)
    .innerJoin(recordEntry, eq(recordEntry.actId, fileCheck.madeBy))
    .leftJoin(member, named(recordEntry.actor))
    .where(and(inArray(fileCheck.fileId, ids), madeBy(fileCheck, asOf)))

const stampsOf = ({ tx }: Read, hashes: string[]) =>
  tx
    .select({ sha256: timeStamp.sha256, at: timeStamp.at, authority: timeStamp.authority })
    .from(timeStamp)
    .where(inArray(timeStamp.sha256, hashes))

const downloadsOf = ({ tx }: Read, ids: string[]) =>
  tx
    .select({ fileId: accessLog.thingId, at: accessLog.at, by: member.name })
    .from(accessLog)
    .leftJoin(member, named(accessLog.memberId))
    .where(and(inArray(accessLog.thingId, ids), eq(accessLog.reading, 'evidence.file')))
    .orderBy(desc(accessLog.at))
    .limit(mostDownloads)
