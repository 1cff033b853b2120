import { escapeHtml } from './escape-html.ts'
import type { TextNode } from './text-node.ts'
import { type CiteEvidence, elementsOf, type PageElement, type TextPlace } from './to-elements.ts'

const emptyTags = new Set(['br', 'hr', 'img'])

/** A text as HTML, every word and attribute escaped, with nothing in it that could run. */
export function htmlOf(document: TextNode, cite: CiteEvidence, place?: TextPlace): string {
  return writeElements(elementsOf(document, cite, place))
}

/** Elements of a page as HTML. */
export function writeElements(elements: readonly PageElement[]): string {
  return elements.map(writeElement).join('')
}

function writeElement(part: PageElement): string {
  if (typeof part === 'string') return escapeHtml(part)
  const attributes = Object.entries(part.attributes)
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('')
  const opening = `<${part.tag}${attributes}>`
  if (emptyTags.has(part.tag)) return opening
  return `${opening}${part.children.map(writeElement).join('')}</${part.tag}>`
}
