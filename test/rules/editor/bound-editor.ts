import { splitBlock } from '@tiptap/pm/commands'
import type { Node } from '@tiptap/pm/model'
import { EditorState, type Plugin, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { ySyncPlugin, yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { oneTextForEachLine } from '../../../app/_editor/one-text-for-each-line.ts'
import { lastingMapping } from '../../../app/_editor/redraw-what-changed.ts'
import { schema, textRoot } from '../../../server/documents/schema.ts'
import type { TextNode } from '../../../server/documents/text-node.ts'
import { updateOf } from '../../../server/documents/to-update.ts'

const emptyLine = schema.node('doc', null, [schema.node('paragraph')])

/** What of an editor's view the binding to the shared text uses, without a screen. */
type Unseen = Pick<EditorView, 'state' | 'dispatch' | 'hasFocus'>

/** An editor without a screen: its own shared text, bound by the same code as on a page. */
export class BoundEditor {
  readonly shared = new Y.Doc()
  readonly #view: Unseen
  readonly #bound: readonly { update?: (view: EditorView, before: EditorState) => void }[]

  constructor(seed: TextNode) {
    Y.applyUpdate(this.shared, updateOf(seed, 1))
    const fragment = this.shared.getXmlFragment(textRoot)
    oneTextForEachLine(fragment)
    const plugins: Plugin[] = [ySyncPlugin(fragment), lastingMapping()]
    const view: Unseen = {
      // As on a page: without a line the caret would begin outside any.
      state: EditorState.create({ doc: emptyLine, plugins }),
      hasFocus: () => false,
      dispatch: (change: Transaction) => {
        const before = view.state
        view.state = before.apply(change)
        for (const bound of this.#bound ?? []) bound.update?.(view as EditorView, before)
      },
    }
    this.#view = view
    this.#bound = plugins.map(({ spec }) => spec.view?.(view as EditorView) ?? {})
  }

  /** What it shows. */
  get shown(): Node {
    return this.#view.state.doc
  }

  /** What it would show if it drew the whole shared text anew. */
  get drawnAnew(): Node {
    return yXmlFragmentToProseMirrorRootNode(this.shared.getXmlFragment(textRoot), schema)
  }

  /** Its lines, one below the other. */
  get words(): string {
    return this.#view.state.doc.textBetween(0, this.#view.state.doc.content.size, '\n')
  }

  /** How many texts of the shared document a line holds, counted from 0. */
  textsIn(line: number): number {
    const found = this.shared.getXmlFragment(textRoot).get(line)
    return found instanceof Y.XmlElement ? found.toArray().filter(isText).length : 0
  }

  /** Puts the caret at the end of a line, counted from 0. */
  goTo(line: number): void {
    const { doc, tr } = this.#view.state
    let at = 0
    for (let before = 0; before < line; before += 1) at += doc.child(before).nodeSize
    const end = at + 1 + doc.child(line).content.size
    this.#view.dispatch(tr.setSelection(TextSelection.create(doc, end)))
  }

  /** Types these words at the caret. */
  type(words: string): void {
    this.#view.dispatch(this.#view.state.tr.insertText(words))
  }

  /** Makes a change. */
  change(make: (shown: Node) => Transaction): void {
    const { tr } = this.#view.state
    for (const step of make(this.shown).steps) tr.step(step)
    this.#view.dispatch(tr)
  }

  /** Opens a line below. */
  enter(): void {
    splitBlock(this.#view.state, (change) => this.#view.dispatch(change))
  }
}

const isText = (child: unknown): boolean => child instanceof Y.XmlText

/** Brings what each has and the other lacks, until both have the same. */
export function meet(one: BoundEditor, other: BoundEditor): void {
  for (;;) {
    const forward = Y.encodeStateAsUpdate(one.shared, Y.encodeStateVector(other.shared))
    const back = Y.encodeStateAsUpdate(other.shared, Y.encodeStateVector(one.shared))
    Y.applyUpdate(other.shared, forward)
    Y.applyUpdate(one.shared, back)
    if (Y.equalSnapshots(Y.snapshot(one.shared), Y.snapshot(other.shared))) return
  }
}
