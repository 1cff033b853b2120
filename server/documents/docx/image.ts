import { ImageRun, Paragraph } from 'docx'
import { fitImage } from '../fit-image.ts'
import { imageCaption } from '../image-caption.ts'
import type { TextNode } from '../text-node.ts'
import { inlineRuns } from './inline.ts'
import type { DocxSetting } from './setting.ts'

const kinds = { 'image/png': 'png', 'image/jpeg': 'jpg' } as const

/**
 * An image with its caption below it. The caption is the same with and without the image, because a
 * file that comes back is held against one written without (exported-base.ts).
 */
export function docxImage(node: TextNode, setting: DocxSetting): Paragraph[] {
  const caption = new Paragraph({
    children: inlineRuns(imageCaption(node, setting.image), setting),
  })
  const image = setting.findImage(node)
  if (image === undefined) {
    return [caption, new Paragraph({ style: 'FocalpointAside', text: setting.imageMissing })]
  }
  const { width, height } = fitImage(image, setting.room)
  const alt = typeof node.attrs?.alt === 'string' ? node.attrs.alt : ''
  const run = new ImageRun({
    type: kinds[image.mediaType],
    data: image.bytes,
    // In pixels of 96 an inch.
    transformation: { width: (width * 4) / 3, height: (height * 4) / 3 },
    altText: { name: setting.image, title: alt, description: alt },
  })
  return [new Paragraph({ style: 'FocalpointImage', children: [run] }), caption]
}
