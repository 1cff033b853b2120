import { log } from '#server/platform/logging.ts'
import { openImage } from './open-image.ts'
import { imagePrintOf, printSize } from './rules/near-image.ts'

const seconds = 10

/** What an image looks like, or null for what cannot be read as one, or not in time. */
export async function printImage(bytes: Uint8Array): Promise<string | null> {
  try {
    const grey = await openImage(bytes)
      .timeout({ seconds })
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .resize({ ...printSize, fit: 'fill' })
      .greyscale()
      .raw()
      .toBuffer()
    return imagePrintOf(new Uint8Array(grey))
  } catch (error) {
    log.warn({ error }, 'an image of evidence could not be read for its print')
    return null
  }
}
