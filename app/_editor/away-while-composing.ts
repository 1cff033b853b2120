import { Plugin } from '@tiptap/pm/state'
import { DecorationSet } from '@tiptap/pm/view'

/**
 * The plugin that draws others' carets, without those in one's own line while an input method composes there: a caret
 * drawn or taken away beside the first letters takes them from the input method, which then writes them twice.
 */
export function awayWhileComposing(carets: Plugin, isComposing: () => boolean): Plugin {
  let isBeginning = false
  return new Plugin({
    ...carets.spec,
    props: {
      ...carets.spec.props,
      handleDOMEvents: {
        // ProseMirror readies the caret before it says that it is composing: they go with that.
        compositionstart: () => {
          isBeginning = true
          queueMicrotask(() => {
            isBeginning = false
          })
        },
      },
      decorations: (state) => {
        const drawn: unknown = carets.getState(state)
        if (!(drawn instanceof DecorationSet)) return null
        if (!isBeginning && !isComposing()) return drawn
        const { $from } = state.selection
        return drawn.remove(drawn.find($from.start(), $from.end()))
      },
    },
  })
}
