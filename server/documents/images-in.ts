import type { TextNode } from './text-node.ts'

/** The files that a text shows as images, each once, in the order in which they stand. */
export function imagesIn(document: TextNode): string[] {
  return [...new Set(collect(document))]
}

function collect({ type, attrs, content = [] }: TextNode): string[] {
  const fileId = type === 'image' ? attrs?.fileId : undefined
  return [...(typeof fileId === 'string' ? [fileId] : []), ...content.flatMap(collect)]
}
