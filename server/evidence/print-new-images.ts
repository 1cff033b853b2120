import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { evidenceFile } from '#db/schema/evidence-file.ts'
import { imagePrint } from '#db/schema/image-print.ts'
import { readStored } from '#server/platform/files.ts'
import { printImage } from './print-image.ts'
import { mostFileMegabytes } from './rules/file-types.ts'
import { imageTypes } from './rules/image-types.ts'

/** So many at a time: a round must not keep the others waiting. */
const atOnce = 25

/**
 * Prints images that were attached and not printed yet, so that near-same ones find each other. For the
 * worker, which sees every compartment and has time. Returns how many there were.
 */
export async function printNewImages({ database }: Pick<Connection, 'database'>): Promise<number> {
  const waiting = await database
    .selectDistinct({ sha256: evidenceFile.sha256 })
    .from(evidenceFile)
    .leftJoin(imagePrint, eq(imagePrint.sha256, evidenceFile.sha256))
    .where(and(isNull(imagePrint.sha256), inArray(evidenceFile.mediaType, [...imageTypes])))
    .limit(atOnce)
  for (const { sha256 } of waiting) {
    const bytes = await readStored(sha256, mostFileMegabytes * 1024 * 1024)
    const print = bytes instanceof Uint8Array ? await printImage(bytes) : null
    await database.insert(imagePrint).values({ sha256, print }).onConflictDoNothing()
  }
  return waiting.length
}
