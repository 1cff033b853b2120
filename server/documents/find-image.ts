import type { ExportedImage, ExportedText } from './exported-text.ts'
import type { TextNode } from './text-node.ts'

/** Gives the copy that an image node shows: undefined for one that does not travel along. */
export type FindImage = (node: TextNode) => ExportedImage | undefined

/**
 * Finds images by the file that a node names. A node names its evidence as well, and whoever writes a
 * text writes both: an image is shown under no other evidence than its own.
 */
export function findImages(images: ExportedText['images']): FindImage {
  return ({ attrs }) => {
    const fileId = attrs?.fileId
    const image =
      typeof fileId === 'string' && Object.hasOwn(images, fileId) ? images[fileId] : undefined
    return image?.evidenceId === attrs?.evidenceId ? image : undefined
  }
}
