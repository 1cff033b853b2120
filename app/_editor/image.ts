import { mergeAttributes, Node } from '@tiptap/core'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    image: {
      /** Puts an image of an evidence item below the line of the caret. */
      insertImage: (image: { evidenceId: string; fileId: string; alt: string }) => ReturnType
    }
  }
}

const attribute = (name: string, missing: string | null) => ({
  default: missing,
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? missing,
  renderHTML: () => ({}),
})

/**
 * An image that is attached to evidence of the situation. Nothing else can be one: there is no address in
 * it, only whose file it is, and what it shows in words.
 */
export const image = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,

  addAttributes: () => ({
    evidenceId: attribute('evidence', null),
    fileId: attribute('file', null),
    alt: attribute('alt', ''),
  }),

  parseHTML: () => [{ tag: 'figure[data-file]' }],

  renderHTML: ({ node, HTMLAttributes }) => [
    'figure',
    mergeAttributes(
      {
        'data-evidence': node.attrs.evidenceId,
        'data-file': node.attrs.fileId,
        'data-alt': node.attrs.alt,
      },
      HTMLAttributes,
    ),
  ],

  addCommands() {
    return {
      insertImage:
        (attrs) =>
        ({ commands }) =>
          commands.insertContent([{ type: this.name, attrs }, { type: 'paragraph' }]),
    }
  },
})
