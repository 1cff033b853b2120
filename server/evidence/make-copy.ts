import sharp from 'sharp'
import { keep } from '#server/platform/files.ts'
import { quarantineBytes } from '#server/platform/quarantine.ts'
import { copyImage } from './copy-image.ts'
import { imageTypes } from './rules/image-types.ts'

/** A working copy in the store, until its original is attached. */
export type WorkingCopy = { sha256: string; size: number; mediaType: string; madeWith: string }

/**
 * Makes a working copy of bytes in quarantine and stores it under its own hash; the original is only read. Null for
 * what is no image that a page shows, and for an image that cannot be read, or not in time.
 */
export async function makeCopy(path: string, mediaType: string): Promise<WorkingCopy | null> {
  if (!imageTypes.some((type) => type === mediaType)) return null
  const copy = await copyImage(path)
  if (copy === null) return null
  const whole = await quarantineBytes(copy.bytes)
  await keep(whole)
  const { sha256, size } = whole
  return {
    sha256,
    size,
    mediaType: copy.mediaType,
    madeWith: `sharp ${sharp.versions.sharp ?? ''}`,
  }
}
