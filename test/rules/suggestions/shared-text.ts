import { Node } from '@tiptap/pm/model'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import { initProseMirrorDoc, updateYFragment } from '@tiptap/y-tiptap'
import fc from 'fast-check'
import * as Y from 'yjs'
import { containInsertions } from '../../../app/_editor/suggestions/contain-insertions.ts'
import { propose } from '../../../app/_editor/suggestions/propose.ts'
import { stagesOf } from '../../../app/_editor/suggestions/stages.ts'
import { textOf } from '../../../server/documents/from-ydoc.ts'
import { schema, textRoot } from '../../../server/documents/schema.ts'
import { settle, type Verdict } from '../../../server/documents/settle.ts'
import type { Stamp } from '../../../server/documents/stamp.ts'
import type { TextNode } from '../../../server/documents/text-node.ts'
import { updateOf } from '../../../server/documents/to-update.ts'

export const amina = '00000000-0000-4000-8000-00000000000a'
export const bruno = '00000000-0000-4000-8000-00000000000b'
export const carla = '00000000-0000-4000-8000-00000000000c'

export const paragraph = (text: string): TextNode => ({
  type: 'paragraph',
  ...(text ? { content: [{ type: 'text', text }] } : {}),
})

export const textOfLines = (...lines: string[]): TextNode => ({
  type: 'doc',
  content: lines.map(paragraph),
})

/** What somebody does at the keyboard, at places given as shares of the text. */
export type Stroke =
  | { kind: 'type'; at: number; words: string }
  | { kind: 'delete'; at: number; to: number }
  | { kind: 'split'; at: number }
  | { kind: 'paste'; at: number; lines: string[] }
  | { kind: 'cite'; at: number }

const place = fc.integer({ min: 0, max: 1_000 })
const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é'), minLength: 1, maxLength: 4 })

export const inLine: fc.Arbitrary<Stroke> = fc.oneof(
  fc.record({ kind: fc.constant('type' as const), at: place, words }),
  fc.record({ kind: fc.constant('delete' as const), at: place, to: place }),
)

export const anyStroke: fc.Arbitrary<Stroke> = fc.oneof(
  inLine,
  fc.record({ kind: fc.constant('split' as const), at: place }),
  fc.record({ kind: fc.constant('cite' as const), at: place }),
  fc.record({
    kind: fc.constant('paste' as const),
    at: place,
    lines: fc.array(words, { minLength: 2, maxLength: 3 }),
  }),
)

// Places where a caret can be.
const carets = (document: Node): number[] => {
  const places: number[] = []
  document.descendants((node, at) => {
    if (!node.isTextblock) return
    for (let offset = 0; offset <= node.content.size; offset += 1) places.push(at + 1 + offset)
  })
  return places
}

const caretAt = (document: Node, share: number): number => {
  const places = carets(document)
  return places[Math.floor((share / 1_001) * places.length)] ?? 0
}

/** The plain edit that a stroke is. */
export const edit = (document: Node, stroke: Stroke): Transaction => {
  const { tr } = EditorState.create({ doc: document, schema })
  const at = caretAt(document, stroke.at)
  if (stroke.kind === 'type') return tr.insert(at, schema.text(stroke.words))
  if (stroke.kind === 'split') return tr.split(at, 1, [{ type: schema.nodes.paragraph }])
  if (stroke.kind === 'cite') {
    return tr.insert(at, schema.nodes.citation.create({ evidenceId: carla }))
  }
  if (stroke.kind === 'delete') {
    const to = caretAt(document, stroke.to)
    return tr.delete(Math.min(at, to), Math.max(at, to))
  }
  const pasted = Node.fromJSON(schema, textOfLines(...stroke.lines))
  return tr.replace(at, at, pasted.slice(1, pasted.content.size - 1))
}

let stamps = 0

const proposal = (document: Node, stroke: Stroke, memberId: string): Transaction => {
  const state = EditorState.create({ doc: document, schema })
  stamps += 1
  const author = { memberId, at: stamps, newId: () => `s-${stamps}-xxxx` }
  const proposed = propose(edit(document, stroke), state, author)
  if (!proposed.ok) throw new Error(`refused: ${proposed.why} ${JSON.stringify(stroke)}`)
  return proposed.transaction
}

const decision = (
  document: Node,
  verdict: Verdict,
  isChosen: (stamp: Stamp) => boolean = () => true,
): Transaction => {
  const { tr } = EditorState.create({ doc: document, schema })
  settle(tr, verdict, isChosen)
  return tr
}

/** The same stroke made in suggestion mode. */
export const suggest = (document: Node, stroke: Stroke, memberId: string): Node =>
  proposal(document, stroke, memberId).doc

export const decide = (document: Node, verdict: Verdict): Node => decision(document, verdict).doc

/** One person's page: a Yjs document, and the editor's binding between it and ProseMirror. */
export class Page {
  readonly shared = new Y.Doc()
  readonly memberId: string

  constructor(memberId: string, seed: TextNode) {
    this.memberId = memberId
    Y.applyUpdate(this.shared, updateOf(seed, 1))
    containInsertions(this.shared.getXmlFragment(textRoot), () => true)
  }

  get document(): Node {
    return Node.fromJSON(schema, textOf(this.shared))
  }

  suggest(stroke: Stroke, memberId = this.memberId): void {
    this.#hand(proposal(this.#bound().doc, stroke, memberId))
  }

  settle(verdict: Verdict, isChosen?: (stamp: Stamp) => boolean): void {
    this.#hand(decision(this.#bound().doc, verdict, isChosen))
  }

  #bound() {
    return initProseMirrorDoc(this.shared.getXmlFragment(textRoot), schema)
  }

  #hand(change: Transaction): void {
    let done = 0
    for (const stage of stagesOf(change)) {
      done += stage.length
      const { meta } = this.#bound()
      const after = change.docs[done] ?? change.doc
      this.shared.transact(() =>
        updateYFragment(this.shared, this.shared.getXmlFragment(textRoot), after, meta),
      )
    }
  }
}

export const exchange = (one: Page, other: Page): void => {
  const [from, to] = [Y.encodeStateVector(other.shared), Y.encodeStateVector(one.shared)]
  const [forward, back] = [
    Y.encodeStateAsUpdate(one.shared, from),
    Y.encodeStateAsUpdate(other.shared, to),
  ]
  Y.applyUpdate(other.shared, forward)
  Y.applyUpdate(one.shared, back)
  // What one of them puts right on meeting the other's work is sent like any other change.
  if (!isSame(one, other)) exchange(one, other)
}

const isSame = (one: Page, other: Page): boolean =>
  Y.equalSnapshots(Y.snapshot(one.shared), Y.snapshot(other.shared))
