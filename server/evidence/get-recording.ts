import { randomUUID } from 'node:crypto'
import { and, eq, gt, inArray } from 'drizzle-orm'
import { z } from 'zod'
import { accessLog } from '#db/schema/access-log.ts'
import { evidenceFile } from '#db/schema/evidence-file.ts'
import { situationOf } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { recordingTypes } from './rules/recordings.ts'

/** A player asks for many pieces of what one person plays: within these minutes they are one look. */
const minutesOfOneLook = 10

/** A recording, to be played in a page; null for what is none. That it was looked at is logged. */
export const getRecording = defineRead({
  name: 'evidence.recording',
  input: z.object({ fileId: z.uuid() }),
  output: z.object({ sha256: z.string(), mediaType: z.string(), size: z.number() }),
  about: (tx, { fileId }) => situationOf(tx, 'evidence_file', fileId),
  async perform({ tx, actor, situationId, asOf }, { fileId }) {
    const { memberId } = actor
    const [file] = await tx
      .select({
        sha256: evidenceFile.sha256,
        mediaType: evidenceFile.mediaType,
        size: evidenceFile.size,
      })
      .from(evidenceFile)
      .where(
        and(
          eq(evidenceFile.id, fileId),
          inArray(evidenceFile.mediaType, recordingTypes),
          held(evidenceFile, asOf),
        ),
      )
    if (!file || memberId === null) return null
    const look = { memberId, thingId: fileId, reading: 'evidence.recording' }
    const [logged] = await tx
      .select({ id: accessLog.id })
      .from(accessLog)
      .where(
        and(
          eq(accessLog.thingId, fileId),
          gt(accessLog.at, new Date(Date.now() - minutesOfOneLook * 60_000)),
          eq(accessLog.memberId, memberId),
          eq(accessLog.reading, look.reading),
        ),
      )
      .limit(1)
    if (!logged) await tx.insert(accessLog).values({ id: randomUUID(), situationId, ...look })

    return file
  },
})
