import { createElement, type ReactNode } from 'react'
import type { TextNode } from '../../server/documents/text-node.ts'
import {
  type CiteEvidence,
  elementsOf,
  type PageElement,
  type TextPlace,
} from '../../server/documents/to-elements.ts'
import './editor.css'
import './suggestions/suggestions.css'
import { useSaidProposed } from './suggestions/use-said-proposed.ts'

const reactNames: Readonly<Record<string, string>> = {
  class: 'className',
  colspan: 'colSpan',
  rowspan: 'rowSpan',
}

type WrittenTextProps = {
  readonly document: TextNode
  readonly cite: CiteEvidence
  readonly place?: TextPlace
}

/** A text to read: rendered on the server, the same without JavaScript, in print and before the editor. */
export const WrittenText = ({ document, cite, place }: WrittenTextProps) => {
  const said = useSaidProposed()

  return (
    <div className="prose" style={said}>
      {elementsOf(document, cite, place).map(drawElement)}
    </div>
  )
}

/** An element of a text as one of React's. */
export function drawElement(part: PageElement, index: number): ReactNode {
  if (typeof part === 'string') return part
  const attributes = Object.entries(part.attributes).map(([name, value]) => [
    reactNames[name] ?? name,
    name === 'start' || name.endsWith('span') ? Number(value) : value,
  ])
  const properties = { ...Object.fromEntries(attributes), key: index }
  if (part.tag === 'br' || part.tag === 'hr' || part.tag === 'img')
    return createElement(part.tag, properties)
  // An empty paragraph keeps its line, as it does where it is written.
  const children =
    part.children.length > 0 ? part.children.map(drawElement) : part.tag === 'p' ? '\u00a0' : null
  return createElement(part.tag, properties, children)
}
