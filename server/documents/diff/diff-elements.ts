import { marksKey, shellKey } from '../node-key.ts'
import { schema } from '../schema.ts'
import {
  type CiteEvidence,
  element,
  notesElement,
  type PageElement,
  shellElement,
  type TextPlace,
  type Writing,
} from '../to-elements.ts'
import type { Difference } from './difference.ts'

/** The words with which a comparison says what colour alone would not. */
export type DiffWords = {
  added: string
  removed: string
  /** Before words whose looks changed, and after any change. */
  form: string
  end: string
  /** What stands before a passage that moved: where it came from or went. */
  movedFrom: (number: number) => string
  movedTo: (number: number) => string
}

type Sides = 'both' | 'before' | 'after'
type Drawing = Writing & {
  words: DiffWords
  /** Moves whose sign was written: a passage of several lines bears one. */
  signed: Set<string>
  /** The move that what is being written belongs to. */
  move: number | null
}

/**
 * A comparison as the elements of a page: what was added in `ins`, what was removed in `del`, passages that
 * moved in either with a sign that leads to the other place. For whoever does not see the difference, words
 * stand before and after each change, in spans of the class `sr-only`.
 */
export function diffElements(
  difference: Difference,
  cite: CiteEvidence,
  words: DiffWords,
  place: TextPlace,
): PageElement[] {
  const drawing: Drawing = {
    cite,
    place,
    words,
    notes: [],
    headings: 0,
    signed: new Set(),
    move: null,
  }
  const parts = difference.parts.flatMap((part) => draw(part, drawing))
  return [...parts, ...notesElement(drawing.notes)]
}

function draw(difference: Difference, drawing: Drawing): PageElement[] {
  const { before, after, parts, move } = difference
  const shell = after ?? before
  if (shell === null) return []
  if (move !== undefined && move.number !== drawing.move) {
    const inside = { ...drawing, move: move.number }
    if (move.edits) return drawEdited(move.edits, inside)
    return draw(difference, inside)
  }
  const sides = after === null ? 'before' : before === null ? 'after' : 'both'
  const children = parts.flatMap((part) => draw(part, drawing))
  const type = schema.nodes[shell.type]
  if (type?.isInline === true) {
    const drawn = shellElement(shell, children, drawing)
    if (sides !== 'both') return [changed(drawn, sides, drawing)]
    const restyled = before !== null && marksKey(before.marks) !== marksKey(shell.marks)
    return [restyled ? formChanged(drawn, drawing) : drawn]
  }
  const signed = type?.isTextblock === true ? [...signOf(sides, drawing), ...children] : children
  const reshaped = before !== null && after !== null && shellKey(before) !== shellKey(after)
  const inside =
    reshaped && type?.isTextblock === true ? [formChanged('', drawing), ...signed] : signed
  const drawn = shellElement(shell, inside, drawing)
  return [type?.isLeaf === true && sides !== 'both' ? changed(drawn, sides, drawing) : drawn]
}

// A passage that moved here and was edited: its words as they are now, with what was changed in them.
function drawEdited(edits: Difference, drawing: Drawing): PageElement[] {
  const sign = signOf('after', drawing)
  const [drawn] = draw(edits, { ...drawing, move: null })
  if (drawn === undefined || typeof drawn === 'string') return sign
  const { attributes, ...block } = withFirst(drawn, sign)
  return [{ ...block, attributes: { ...attributes, class: 'diff-moved' } }]
}

// Into the first line, since a row or an item cannot stand beside a sign.
function withFirst(
  block: Exclude<PageElement, string>,
  sign: readonly PageElement[],
): Exclude<PageElement, string> {
  const [first, ...rest] = block.children
  const holdsBlocks = typeof first === 'object' && !inlineTags.has(first.tag)
  const children = holdsBlocks ? [withFirst(first, sign), ...rest] : [...sign, ...block.children]
  return { ...block, children }
}

const inlineTags = new Set(['a', 'span', 'ins', 'del', 'sup', 'strong', 'em', 's', 'u', 'br'])

function changed(inside: PageElement, sides: Sides, drawing: Drawing): PageElement {
  const { words, move } = drawing
  const tag = sides === 'after' ? 'ins' : 'del'
  if (move !== null) {
    return element(tag, { class: 'diff-moved' }, [...signOf(sides, drawing), inside])
  }
  const name = sides === 'after' ? words.added : words.removed
  return element(tag, {}, [hidden(`${name} `), inside, hidden(` ${words.end}`)])
}

function formChanged(inside: PageElement, { words }: Drawing): PageElement {
  return element('span', { class: 'diff-form', title: words.form }, [
    hidden(`${words.form} `),
    inside,
  ])
}

function signOf(sides: Sides, { move, signed, words }: Drawing): PageElement[] {
  if (move === null || sides === 'both') return []
  const id = `move-${move}-${sides}`
  if (signed.has(id)) return []
  signed.add(id)
  const there = sides === 'after' ? 'before' : 'after'
  const label = sides === 'after' ? words.movedFrom(move) : words.movedTo(move)
  return [element('a', { class: 'diff-sign', id, href: `#move-${move}-${there}` }, [label]), ' ']
}

const hidden = (text: string): PageElement => element('span', { class: 'sr-only' }, [text])
