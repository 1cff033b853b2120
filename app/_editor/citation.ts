import { mergeAttributes, Node } from '@tiptap/core'
import { proposedAttributes } from './suggestions/proposed-attributes.ts'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    citation: {
      /** Puts a citation of this evidence item at the caret, with a space after it. */
      cite: (evidenceId: string) => ReturnType
    }
  }
}

/**
 * An evidence item cited in the text. The text holds the item's identity alone; its number and
 * grade are looked up wherever the text is shown, so that a citation never goes stale.
 */
export const citation = Node.create({
  name: 'citation',
  group: 'inline',
  inline: true,
  atom: true,

  addAttributes: () => ({
    evidenceId: {
      default: null,
      parseHTML: (element) => element.getAttribute('data-evidence'),
      renderHTML: ({ evidenceId }) => ({ 'data-evidence': evidenceId }),
    },
    ...proposedAttributes,
  }),

  parseHTML: () => [{ tag: 'span[data-evidence]' }],

  renderHTML: ({ HTMLAttributes }) => [
    'span',
    mergeAttributes({ class: 'citation' }, HTMLAttributes),
  ],

  addCommands() {
    return {
      cite:
        (evidenceId) =>
        ({ commands }) =>
          commands.insertContent([
            { type: this.name, attrs: { evidenceId } },
            { type: 'text', text: ' ' },
          ]),
    }
  },
})
