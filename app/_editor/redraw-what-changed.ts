import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'

/**
 * Which node of the editor shows which type of the shared text. The binding strikes out what a change touched, with
 * all that holds it, and then empties the rest as well: every letter that anybody types in a long text would have all
 * of it made anew, and compared with what is on the screen. What was not touched is as it was, and is kept.
 */
class LastingMapping<Type, Shown> extends Map<Type, Shown> {
  override clear(): void {
    // Kept.
  }
}

/** Makes the binding to the shared text (`Collaboration`) draw anew only what a change from elsewhere touched. */
export const redrawWhatChanged = Extension.create({
  name: 'redrawWhatChanged',
  addProseMirrorPlugins: () => [lastingMapping()],
})

/** The same as a plugin, to stand behind that of the binding. */
export const lastingMapping = (): Plugin =>
  new Plugin({
    view: ({ state }) => {
      const { binding } = ySyncPluginKey.getState(state)
      binding.mapping = new LastingMapping(binding.mapping)
      return {}
    },
  })
