import { headingId } from './heading-id.ts'
import { mentionText } from './mentions.ts'
import { safeHref } from './safe-href.ts'
import type { TextMark, TextNode } from './text-node.ts'

/** One element of a page, or words. Text is not escaped; whoever writes it out escapes it. */
export type PageElement =
  | string
  | {
      tag: string
      attributes: Readonly<Record<string, string>>
      children: readonly PageElement[]
    }

/** How a citation reads: `label` is what stands in the text, `href` where the evidence is. */
export type CitationText = { label: string; title: string; href: string }

/** An image as a page draws it. */
export type ShownImage = { src: string; width: string; height: string }

/** Where a text stands: `id` parts its footnotes from those of other texts on the page. */
export type TextPlace = {
  id: string
  /** Whether headings can be gone to, by `headingId`. */
  hasContents?: boolean
  /** The situation whose evidence its images are of; without it images are told in words. */
  situationId?: string | undefined
  /** What images show in a file that leaves, and what is said where one does not travel along. */
  images?: { show: (node: TextNode) => ShownImage | undefined; missing: string }
}

/** Tells how to write the citation of an evidence item; undefined for one that one may not see. */
export type CiteEvidence = (evidenceId: string) => CitationText | undefined

const blockTags: Readonly<Record<string, string>> = {
  blockquote: 'blockquote',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  horizontalRule: 'hr',
  tableRow: 'tr',
  hardBreak: 'br',
}

const markTags: Readonly<Record<string, string>> = {
  bold: 'strong',
  italic: 'em',
  strike: 's',
  underline: 'u',
  insertion: 'ins',
  deletion: 'del',
}

/**
 * A text as the elements of a page: the one mapping behind the read-only page, HTML and print.
 *
 * Headings of a text are h3 and h4, below the title of its section. An unknown citation shows a
 * dash in brackets, so that a reader sees that something is cited without learning what. Footnotes are
 * numbered and stand below the text, each with a way there and back. What is proposed is shown as proposed
 * (`ins`, `del`), never as said; a break that is, on the line it begins.
 */
export function elementsOf(
  document: TextNode,
  cite: CiteEvidence,
  place: TextPlace = { id: 'text' },
): PageElement[] {
  const writing: Writing = { cite, place, notes: [], headings: 0 }
  const blocks = (document.content ?? []).map((node) => elementOf(node, writing))
  return [...blocks, ...notesElement(writing.notes)]
}

/** What is known while a text is written out; `notes` grows with each footnote, `headings` with each heading. */
export type Writing = {
  cite: CiteEvidence
  place: TextPlace
  notes: PageElement[]
  headings: number
}

function elementOf(node: TextNode, writing: Writing): PageElement {
  return shellElement(
    node,
    (node.content ?? []).map((child) => elementOf(child, writing)),
    writing,
  )
}

/** A node as an element, around children that were written already. */
export function shellElement(
  node: TextNode,
  children: readonly PageElement[],
  writing: Writing,
): PageElement {
  if (node.type === 'text') return markedText(node.text ?? '', node.marks ?? [])
  if (node.type === 'citation') return proposedElement(node, citationElement(node, writing.cite))
  if (node.type === 'mention') return proposedElement(node, mentionElement(node))
  if (node.type === 'footnote') return proposedElement(node, footnoteMark(children, writing))
  if (node.type === 'image') return imageElement(node, writing)
  if (node.type === 'table') {
    return element('table', {}, [element('tbody', {}, children)])
  }
  if (node.type === 'heading') {
    const { id, hasContents } = writing.place
    const anchor = hasContents ? { id: headingId(id, writing.headings++) } : {}
    const attributes = { ...anchor, ...proposedBreak(node) }
    return element(node.attrs?.level === 4 ? 'h4' : 'h3', attributes, children)
  }
  if (node.type === 'tableCell') return element('td', cellAttributes(node), children)
  if (node.type === 'tableHeader') return element('th', cellAttributes(node), children)
  if (node.type === 'paragraph') return element('p', proposedBreak(node), children)
  const start = node.type === 'orderedList' ? node.attrs?.start : undefined
  return element(
    blockTags[node.type] ?? 'div',
    typeof start === 'number' ? { start: String(start) } : {},
    children,
  )
}

/** The footnotes below a text, or nothing. */
export function notesElement(notes: readonly PageElement[]): PageElement[] {
  return notes.length > 0 ? [element('ol', { class: 'footnotes' }, notes)] : []
}

function footnoteMark(children: readonly PageElement[], { place, notes }: Writing): PageElement {
  const number = String(notes.length + 1)
  const id = `${place.id}-note-${number}`
  const back = element('a', { href: `#${id}-mark`, class: 'footnote-back' }, [number])
  notes.push(element('li', { id }, [back, ' ', ...children]))
  return element('sup', { class: 'footnote-mark', id: `${id}-mark` }, [
    element('a', { href: `#${id}` }, [number]),
  ])
}

function imageElement(node: TextNode, { cite, place }: Writing): PageElement {
  const { evidenceId, fileId, alt } = node.attrs ?? {}
  const words = typeof alt === 'string' ? alt : ''
  const source = citationElement(
    { type: 'citation', attrs: { evidenceId: evidenceId ?? null } },
    cite,
  )
  const caption = element('figcaption', {}, [words, ' ', source])
  if (place.images) {
    const shown = place.images.show(node)
    if (shown) return element('figure', {}, [element('img', { ...shown, alt: words }, []), caption])
    const missing = element('p', {}, [place.images.missing])
    return element('figure', {}, [caption, missing])
  }
  if (place.situationId === undefined || typeof fileId !== 'string' || !uuid.test(fileId)) {
    return element('figure', {}, [caption])
  }
  const src = imageAddress(place.situationId, fileId)
  return element('figure', {}, [element('img', { src, alt: words, loading: 'lazy' }, []), caption])
}

/** Where a browser finds an image of evidence. */
export const imageAddress = (situationId: string, fileId: string): string =>
  `/api/images/${situationId}/${fileId}`

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function citationElement(node: TextNode, cite: CiteEvidence): PageElement {
  const evidenceId = node.attrs?.evidenceId
  const citation = typeof evidenceId === 'string' ? cite(evidenceId) : undefined
  if (citation === undefined) return element('span', { class: 'citation' }, ['[—]'])
  return element('a', { class: 'citation', href: citation.href, title: citation.title }, [
    citation.label,
  ])
}

function mentionElement(node: TextNode): PageElement {
  return element('span', { class: 'mention' }, [mentionText(node)])
}

function proposedElement(node: TextNode, inner: PageElement): PageElement {
  const marked = isProposed(node, 'deletion') ? element('del', {}, [inner]) : inner
  return isProposed(node, 'insertion') ? element('ins', {}, [marked]) : marked
}

function proposedBreak(node: TextNode): Record<string, string> {
  return {
    ...(isProposed(node, 'insertion') ? { 'data-proposed-insertion': '' } : {}),
    ...(isProposed(node, 'deletion') ? { 'data-proposed-deletion': '' } : {}),
  }
}

const isProposed = (node: TextNode, proposal: 'insertion' | 'deletion') =>
  typeof node.attrs?.[proposal] === 'string'

function markedText(text: string, marks: readonly TextMark[]): PageElement {
  return marks.reduceRight<PageElement>((inner, mark) => {
    if (mark.type !== 'link') return element(markTags[mark.type] ?? 'span', {}, [inner])
    const href = safeHref(mark.attrs?.href)
    return href === null ? inner : element('a', { href, rel: 'noopener noreferrer' }, [inner])
  }, text)
}

function cellAttributes(node: TextNode): Record<string, string> {
  const { colspan, rowspan } = node.attrs ?? {}
  return {
    ...(isSpan(colspan) ? { colspan: String(colspan) } : {}),
    ...(isSpan(rowspan) ? { rowspan: String(rowspan) } : {}),
  }
}

function isSpan(value: unknown): boolean {
  return typeof value === 'number' && value > 1 && value <= 100
}

/** An element with its attributes and children. */
export function element(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly PageElement[],
): PageElement {
  return { tag, attributes, children }
}
