import * as Y from 'yjs'
import { notAWord, type Span } from './find-words.ts'
import { textRoot } from './schema.ts'

/**
 * The words of a text in one line, and where in them each of its Yjs types stands: what places are counted
 * in, the same in the browser and on the server.
 */
export type Words = { readonly text: string; readonly spans: ReadonlyMap<unknown, Span> }

/** The words of a document's text. Every line ends in a line feed. Reads only. */
export function wordsOf(document: Y.Doc): Words {
  const spans = new Map<unknown, Span>()
  const parts: string[] = []
  let length = 0
  const add = (text: string) => {
    parts.push(text)
    length += text.length
  }
  const walk = (type: Y.XmlFragment | Y.XmlElement | Y.XmlText) => {
    const from = length
    if (type instanceof Y.XmlText) {
      for (const { insert } of type.toDelta()) add(typeof insert === 'string' ? insert : notAWord)
    } else {
      const children = type.toArray()
      for (const child of children) {
        if (child instanceof Y.XmlText || child instanceof Y.XmlElement) walk(child)
      }
      if (type instanceof Y.XmlElement) add(children.length === 0 ? notAWord : '\n')
    }
    spans.set(type, { from, to: length })
  }
  walk(document.getXmlFragment(textRoot))
  return { text: parts.join(''), spans }
}

/** Where a passage begins and ends; an end is null that leads nowhere, its line having been deleted. */
export type Ends = { readonly from: number | null; readonly to: number | null }

/**
 * Where two relative positions, encoded by Yjs, lead in the words of a document now.
 *
 * They come from a browser: null for what is not a position in a text.
 */
export function endsOf(
  document: Y.Doc,
  words: Words,
  positions: { readonly start: Uint8Array; readonly end: Uint8Array },
): Ends | null {
  const [start, end] = [decode(positions.start), decode(positions.end)]
  if (start === null || end === null) return null
  return { from: placeOf(document, words, start), to: placeOf(document, words, end) }
}

/**
 * The relative positions that hold a passage: its first character and its last, so that what is typed before
 * or behind it does not become part of it.
 */
export function positionsOf(words: Words, { from, to }: Span) {
  let first: { text: Y.XmlText; at: number } | undefined
  let last: { text: Y.XmlText; at: number } | undefined
  for (const [type, span] of words.spans) {
    if (!(type instanceof Y.XmlText)) continue
    if (first === undefined && from < span.to) {
      first = { text: type, at: Math.max(0, from - span.from) }
    }
    if (span.from < to) last = { text: type, at: Math.min(to, span.to) - span.from }
  }
  if (first === undefined || last === undefined) return null
  return {
    start: Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(first.text, first.at, 0)),
    end: Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(last.text, last.at, -1)),
  }
}

function decode(position: Uint8Array): Y.RelativePosition | null {
  try {
    const { type, tname, item, assoc } = Y.decodeRelativePosition(position)
    const leads = type !== null || item !== null || tname === textRoot
    // A name of another root would make that root.
    if (!leads || (tname !== null && tname !== textRoot)) return null
    return new Y.RelativePosition(type, tname, item, assoc)
  } catch (error) {
    if (error instanceof Error) return null
    throw error
  }
}

function placeOf(document: Y.Doc, words: Words, position: Y.RelativePosition): number | null {
  // Undone deletions are known to the browser that undid them alone, and all must see the same.
  const found = Y.createAbsolutePositionFromRelativePosition(position, document, false)
  const span = found === null ? undefined : words.spans.get(found.type)
  if (found === null || span === undefined) return null
  if (found.type instanceof Y.XmlText) return Math.min(span.from + found.index, span.to)
  const child = found.type instanceof Y.XmlFragment ? found.type.get(found.index) : undefined
  return words.spans.get(child)?.from ?? span.to
}
