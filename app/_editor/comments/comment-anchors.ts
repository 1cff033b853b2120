import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'
import type { KeptPassage } from '../../../server/documents/passage-now.ts'
import { locate, mapPlaces, type Place, shiftPlaces } from './locate.ts'

/** A thread as the editor marks it. */
export type AnchoredThread = KeptPassage & { readonly threadId: string; readonly isShown: boolean }

/** What the plugin is told: which threads there are, and which is open beside the text. */
export type Anchoring = {
  readonly threads: readonly AnchoredThread[]
  readonly opened: string | null
}

/** Where the passages stand in the editor now; a thread without a place is an orphan. */
export type AnchorState = Anchoring & {
  readonly places: readonly Place[]
  /** Whether places come from the shared text as it stands, and not from a guess of what a change did. */
  readonly isSettled: boolean
  readonly marks: DecorationSet
}

export const anchorKey = new PluginKey<AnchorState>('comment anchors')

const settleAfter = 300

/**
 * Marks the passages that are commented on. They are kept as relative positions outside the text, so every
 * change that comes from elsewhere, for which the editor may replace the whole document, finds them anew.
 */
export const commentAnchors = Extension.create<{ document: Y.Doc | null }>({
  name: 'commentAnchors',

  addOptions: () => ({ document: null }),

  addProseMirrorPlugins() {
    const { document } = this.options
    if (document === null) return []
    return [
      new Plugin<AnchorState>({
        key: anchorKey,
        state: {
          init: () => nothing,
          apply: (transaction, before, _old, after) =>
            advance(document, transaction, before, after.doc),
        },
        props: { decorations: (state) => anchorKey.getState(state)?.marks },
        view: () => settling(document),
      }),
    ]
  },
})

const nothing: AnchorState = {
  threads: [],
  opened: null,
  places: [],
  isSettled: true,
  marks: DecorationSet.empty,
}

function advance(
  document: Y.Doc,
  transaction: Transaction,
  before: AnchorState,
  doc: Node,
): AnchorState {
  const told: Anchoring | 'settle' | undefined = transaction.getMeta(anchorKey)
  if (told !== undefined) {
    const anchoring = told === 'settle' ? before : told
    const found = locate(document, doc, anchoring.threads)
    return draw(anchoring, found ?? before.places, found !== null, doc)
  }
  if (!transaction.docChanged) return before
  if (before.threads.length === 0) return before
  if (transaction.getMeta(ySyncPluginKey) === undefined) {
    return draw(before, mapPlaces(before.places, transaction.mapping), false, doc)
  }
  const shifted = shiftPlaces(before.places, transaction.before, doc)
  const found = shifted ?? locate(document, doc, before.threads)
  return draw(before, found ?? before.places, false, doc)
}

function draw(
  { threads, opened }: Anchoring,
  places: readonly Place[],
  isSettled: boolean,
  doc: Node,
): AnchorState {
  const shown = new Set(
    threads.filter((one) => one.isShown || one.threadId === opened).map((one) => one.threadId),
  )
  const marks = places
    .filter(({ threadId }) => shown.has(threadId))
    .map(({ threadId, from, to }) =>
      Decoration.inline(from, to, {
        class: threadId === opened ? 'commented commented-open' : 'commented',
        'data-thread': threadId,
      }),
    )
  return { threads, opened, places, isSettled, marks: DecorationSet.create(doc, marks) }
}

// One's own typing moves passages by its mapping, which is quick; what it did to them, a line split or words
// deleted, is looked up in the shared text when the hands rest.
function settling(document: Y.Doc) {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    update(view: EditorView) {
      if (anchorKey.getState(view.state)?.isSettled !== false) return
      clearTimeout(timer)
      timer = setTimeout(() => {
        if (view.isDestroyed || document.isDestroyed) return
        view.dispatch(view.state.tr.setMeta(anchorKey, 'settle').setMeta('addToHistory', false))
      }, settleAfter)
    },
    destroy: () => clearTimeout(timer),
  }
}
