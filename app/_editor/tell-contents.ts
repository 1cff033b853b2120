import { Extension } from '@tiptap/core'
import { contentsOf } from '../../server/documents/contents.ts'
import type { TextNode } from '../../server/documents/text-node.ts'
import type { LiveContents } from './contents-store.ts'
import { whenIdle } from './when-idle.ts'

/** How long the writers must pause before words are counted (ms): counting takes a moment on a long text. */
const pause = 400
/** And how long it is put off where somebody always writes (ms). */
const longest = 5_000

/** Tells the desk what a section holds, at first, whenever its writers pause, and now and then if they never do. */
export const tellContents = (documentId: string, contents: LiveContents) =>
  Extension.create({
    name: 'tellContents',

    addStorage: () => ({
      waiting: undefined as ReturnType<typeof setTimeout> | undefined,
      untoldSince: undefined as number | undefined,
      stopWaiting: undefined as (() => void) | undefined,
    }),

    onCreate() {
      tell(this.editor.getJSON(), documentId, contents)
    },

    onTransaction({ transaction }) {
      if (!transaction.docChanged) return
      const { editor, storage } = this
      storage.untoldSince ??= performance.now()
      const left = storage.untoldSince + longest - performance.now()
      clearTimeout(storage.waiting)
      storage.waiting = setTimeout(
        () => {
          storage.untoldSince = undefined
          storage.stopWaiting = whenIdle(
            () => tell(editor.getJSON(), documentId, contents),
            longest,
          )
        },
        Math.min(pause, left),
      )
    },

    onDestroy() {
      clearTimeout(this.storage.waiting)
      this.storage.stopWaiting?.()
    },
  })

function tell(document: object, documentId: string, contents: LiveContents): void {
  // The editor's schema is the text's.
  contents.tell(documentId, contentsOf(document as TextNode))
}
