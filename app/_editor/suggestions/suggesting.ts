import { type Editor, Extension } from '@tiptap/core'
import { Plugin, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'
import { settle, type Verdict } from '../../../server/documents/settle.ts'
import type { Stamp } from '../../../server/documents/stamp.ts'
import { beginsToCompose } from './begins-to-compose.ts'
import type { Untracked } from './can-be-proposed.ts'
import { composeAsOwn } from './compose-as-own.ts'
import { containInsertions } from './contain-insertions.ts'
import { handOver } from './hand-over.ts'
import { propose } from './propose.ts'
import { passGoing, readyToCompose } from './ready-to-compose.ts'
import type { Author } from './stamp-for.ts'
import { takeInCaret } from './take-in-caret.ts'
import { takeMarksOff } from './take-marks-off.ts'
import { writePlainly } from './write-plainly.ts'

type Options = {
  memberId: string
  fragment: Y.XmlFragment | null
  /** Told when a change cannot be made as a suggestion; it is not made. */
  refused: (why: Untracked) => void
}

type SuggestingStorage = {
  /** Whether what is typed is proposed, not written. */
  on: boolean
  /** Accepts or rejects suggestions. Not undone with Ctrl Z: others have seen it. */
  settle: (verdict: Verdict, isChosen: (stamp: Stamp) => boolean) => void
  stop: () => void
}

declare module '@tiptap/core' {
  interface Storage {
    suggesting: SuggestingStorage
  }
}

const isSettling = 'suggestions settled'

/** Suggestion mode: makes of each of one's own changes a suggestion, or refuses it. */
export const suggesting = Extension.create<Options, SuggestingStorage>({
  name: 'suggesting',

  addOptions: () => ({ memberId: '', fragment: null, refused: () => {} }),

  addStorage: () => ({ on: false, settle: () => {}, stop: () => {} }),

  onCreate() {
    const { editor, storage, options } = this
    storage.settle = (verdict, isChosen) => {
      const { tr } = editor.state
      settle(tr, verdict, isChosen)
      if (tr.docChanged) editor.view.dispatch(tr.setMeta(isSettling, true))
    }
    if (options.fragment) {
      storage.stop = containInsertions(options.fragment, () => editor.isEditable)
    }
  },

  onDestroy() {
    this.storage.stop()
  },

  dispatchTransaction({ transaction, next }) {
    const { editor, storage, options } = this
    if (!transaction.docChanged || transaction.getMeta(ySyncPluginKey)) return next(transaction)
    if (transaction.getMeta(isSettling)) {
      return handOver(transaction.setMeta('addToHistory', false), () => editor.state, next)
    }
    if (!storage.on) {
      writePlainly(transaction)
      return next(transaction)
    }
    if (composeAsOwn(transaction, options.memberId)) return next(transaction)
    const author = authorNow(options.memberId)
    const wanted = typedInstead(transaction, editor) ?? transaction
    const proposed = propose(wanted, editor.state, author)
    if (proposed.ok) handOver(proposed.transaction, () => editor.state, next)
    else options.refused(proposed.why)
  },

  addProseMirrorPlugins() {
    const { storage, options } = this
    const isFree = (view: EditorView) => storage.on && view.editable && !view.composing
    const ready = (view: EditorView) => {
      if (!isFree(view)) return
      takeInCaret(view)
      const readied = readyToCompose(view.state, authorNow(options.memberId))
      if (readied) view.dispatch(readied)
    }
    return [
      new Plugin({
        props: {
          transformPasted: (pasted) => takeMarksOff(pasted),
          handleDOMEvents: {
            keydown: (view, event) => {
              if (isFree(view) && beginsToCompose(event)) makeRoom(view, event)
            },
            // ProseMirror, too, begins with either.
            compositionstart: ready,
            compositionupdate: ready,
          },
        },
      }),
    ]
  },
})

// What is selected is proposed to go, and the caret put behind it, while nothing is composed yet.
function makeRoom(view: EditorView, { code }: KeyboardEvent): void {
  takeInCaret(view)
  const { selection } = view.state
  if (!selection.empty) view.dispatch(view.state.tr.deleteSelection())
  // Without a selection, a key that does not say which it is may be Backspace, which goes on where the caret is.
  else if (code === '') return
  const passed = passGoing(view.state)
  if (passed) view.dispatch(passed)
}

const authorNow = (memberId: string): Author => ({ memberId, at: Date.now(), newId })

const newId = () => crypto.randomUUID().slice(0, 13)

// "1. " and the like shape a line; as no shape can be proposed, they are the letters that were typed.
function typedInstead(transaction: Transaction, editor: Editor): Transaction | undefined {
  const rules = editor.state.plugins.find((plugin) => plugin.spec.isInputRules)
  const typed: unknown = rules && transaction.getMeta(rules)
  if (typeof typed !== 'object' || typed === null) return undefined
  if (!('from' in typed && 'to' in typed && 'text' in typed)) return undefined
  const { from, to, text } = typed
  if (typeof from !== 'number' || typeof to !== 'number' || typeof text !== 'string') return
  return editor.state.tr.insertText(text, from, to)
}
