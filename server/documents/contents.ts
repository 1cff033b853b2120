import type { TextNode } from './text-node.ts'
import { countWords } from './to-text.ts'

/** A heading of a text: its words, and its place among the headings, counted from 0. */
export type Heading = { text: string; level: 3 | 4; place: number }

/** What a table of contents tells of a text. */
export type Contents = { words: number; headings: Heading[] }

/** The headings of a text in reading order, without empty ones, and how many words it has. */
export function contentsOf(document: TextNode): Contents {
  const headings: Heading[] = []
  let place = 0
  const walk = (node: TextNode) => {
    if (node.type !== 'heading') {
      node.content?.forEach(walk)
      return
    }
    const text = (node.content ?? []).map((child) => child.text ?? '').join('')
    const level = node.attrs?.level === 4 ? 4 : 3
    if (text.trim() !== '') headings.push({ text: text.trim(), level, place })
    place += 1
  }
  walk(document)
  return { words: countWords(document), headings }
}
