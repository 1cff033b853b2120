import { toBase64 } from '#server/record/bytes.ts'
import { imageCaption } from '../image-caption.ts'
import type { TextNode } from '../text-node.ts'
import { escapeMarkdown, inlineMarkdown, type MarkdownContext } from './inline.ts'

/** An image and its caption as blocks; its bytes are gathered for the end. */
export function imageMarkdown(node: TextNode, context: MarkdownContext): string[] {
  const caption = inlineMarkdown(imageCaption(node, context.image), context)
  const image = context.findImage(node)
  if (image === undefined) return [caption, escapeMarkdown(context.imageMissing)]
  const label = `image-${context.images.length + 1}`
  context.images.push(`[${label}]: data:${image.mediaType};base64,${toBase64(image.bytes)}`)
  const alt = node.attrs?.alt
  return [`![${escapeMarkdown(typeof alt === 'string' ? alt : '')}][${label}]`, caption]
}
