import { arrayBuffer } from 'node:stream/consumers'
import type {
  ExportedImage,
  ExportedText,
  UnillustratedText,
} from '#server/documents/exported-text.ts'
import { openStored } from '#server/platform/files.ts'
import { log } from '#server/platform/logging.ts'
import { copyImage } from './copy-image.ts'

/**
 * Puts copies of its images into a text that leaves. One that cannot be read is left out, and the text
 * says so where it stands. Outside of transactions: it takes as long as the images are large.
 */
export async function illustrate({ files, ...text }: UnillustratedText): Promise<ExportedText> {
  const images: Record<string, ExportedImage> = {}
  // One after the other: each may unpack to a few hundred megabytes.
  for (const { fileId, evidenceId, sha256 } of files) {
    const stored = await openStored(sha256)
    if (stored === null) {
      log.error({ sha256 }, 'a file that evidence names is not in the store')
      continue
    }
    const copy = await copyImage(new Uint8Array(await arrayBuffer(stored.stream)))
    if (copy !== null) images[fileId] = { evidenceId, sha256, ...copy }
  }
  return { ...text, images }
}
