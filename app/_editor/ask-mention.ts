import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { mentionQuery } from './comments/mention-query.ts'

/** Whom one is asking for with an at sign: from the sign to the caret, and what follows the sign. */
export type Asked = { readonly from: number; readonly to: number; readonly query: string }

type Asking = { readonly asked: Asked | null; readonly dismissed: number | null }

export const askKey = new PluginKey<Asking>('ask mention')

/** Takes a key while members are offered; answers whether it belonged to the offer. */
type AskStorage = { press: ((key: string) => boolean) | null }

declare module '@tiptap/core' {
  interface Storage {
    askMention: AskStorage
  }
}

/**
 * Notices that one types an at sign and a name, so that members can be offered. Only typing asks: a caret
 * that passes such words by must keep its arrow keys.
 */
export const askMention = Extension.create<Record<string, never>, AskStorage>({
  name: 'askMention',
  // Its keys go before those of lists and tables.
  priority: 1_100,

  addStorage: () => ({ press: null }),

  addProseMirrorPlugins() {
    return [
      new Plugin<Asking>({
        key: askKey,
        state: {
          init: () => ({ asked: null, dismissed: null }),
          apply(transaction, before, _old, after) {
            const asked = askedIn(after)
            if (asked === null) return { asked: null, dismissed: null }
            if (transaction.getMeta(askKey) === 'dismiss') {
              return { asked: null, dismissed: asked.from }
            }
            if (asked.from === before.dismissed) return before
            const typed = transaction.docChanged && !transaction.getMeta(ySyncPluginKey)
            const goesOn = before.asked?.from === asked.from || before.asked?.query === asked.query
            return typed || (before.asked !== null && goesOn)
              ? { asked, dismissed: null }
              : { asked: null, dismissed: before.dismissed }
          },
        },
        props: {
          handleKeyDown: (view, event) => {
            if (event.isComposing || askKey.getState(view.state)?.asked == null) return false
            return this.storage.press?.(event.key) ?? false
          },
        },
      }),
    ]
  },
})

function askedIn({ selection }: EditorState): Asked | null {
  const { empty, $from } = selection
  if (!empty || !$from.parent.isTextblock) return null
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\uFFFC')
  const found = mentionQuery(before)
  return found && { from: $from.start() + found.from, to: $from.pos, query: found.query }
}
