import type { TextNode } from './text-node.ts'

/** What stands for an image where it cannot be shown: a word for what it is, its description, its source. */
export function imageCaption(node: TextNode, word: string): TextNode[] {
  const { alt, evidenceId = null } = node.attrs ?? {}
  const words = typeof alt === 'string' && alt !== '' ? `${word} – ${alt} ` : `${word} `
  return [
    { type: 'text', text: words, marks: [{ type: 'italic' }] },
    { type: 'citation', attrs: { evidenceId } },
  ]
}
