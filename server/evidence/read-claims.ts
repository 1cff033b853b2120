import { log } from '#server/platform/logging.ts'
import { openImage } from './open-image.ts'
import { type Claim, readExif } from './rules/exif.ts'
import { imageTypes } from './rules/image-types.ts'

/** The longest EXIF block that is read; a JPEG cannot hold a longer one. */
const longestBlock = 65_536

/**
 * What bytes in quarantine claim of themselves: of an image that a page shows, its EXIF block. The file is only
 * read, its header alone, and an image that cannot be read claims nothing.
 */
export async function readClaims(path: string, mediaType: string): Promise<Claim[]> {
  if (!imageTypes.some((type) => type === mediaType)) return []
  try {
    const { exif } = await openImage(path).metadata()
    return exif === undefined || exif.length > longestBlock ? [] : readExif(exif)
  } catch (error) {
    log.warn({ error }, 'what an image claims of itself could not be read')
    return []
  }
}
