import type { ExportedImage } from '#server/documents/exported-text.ts'
import { log } from '#server/platform/logging.ts'
import { openImage } from './open-image.ts'

// 270 dots an inch across the column of a page.
const longestSide = 1_600
const seconds = 10

/**
 * A copy of an image (its bytes, or where they lie) for a page: upright, on white, no larger than is printed, and without what a
 * camera writes into its files (places, names, times), because a text travels further than evidence.
 * The same bytes give the same copy. Null for what cannot be read as an image, or not in time.
 */
export async function copyImage(
  image: Uint8Array | string,
): Promise<Omit<ExportedImage, 'evidenceId' | 'sha256'> | null> {
  try {
    const opened = openImage(image)
    const { format, hasAlpha } = await opened.metadata()
    // What was drawn, on a screen or with see-through parts, stays sharp; a photograph stays small.
    const isDrawn = format === 'png' || hasAlpha
    const upright = opened
      .timeout({ seconds })
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
    const written = isDrawn ? upright.png({ compressionLevel: 9 }) : upright.jpeg({ quality: 85 })
    const { data, info } = await written.toBuffer({ resolveWithObject: true })
    return {
      mediaType: isDrawn ? 'image/png' : 'image/jpeg',
      bytes: new Uint8Array(data),
      ...{ width: info.width, height: info.height },
    }
  } catch (error) {
    log.warn({ error }, 'an image of evidence could not be copied')
    return null
  }
}
