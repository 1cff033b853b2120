import { Mark } from '@tiptap/core'

// Outermost, so that a proposed link or bold word is one piece.
const priority = 1_100

const attributesOf = () => ({
  id: { default: '', renderHTML: ({ id }: Attributes) => ({ 'data-suggestion': id }) },
  memberId: { default: '', rendered: false },
  at: { default: 0, rendered: false },
})

type Attributes = Readonly<Record<string, unknown>>

/** Words that somebody proposes to add. Not read from pasted HTML: nobody proposes by pasting. */
export const insertion = Mark.create({
  name: 'insertion',
  priority: priority + 1,
  inclusive: false,
  excludes: '',
  addAttributes: attributesOf,
  renderHTML: ({ HTMLAttributes }) => ['ins', HTMLAttributes, 0],
})

/**
 * Words that somebody proposes to take away. They stand until that is accepted; copied and pasted they are
 * plain words, not struck through.
 */
export const deletion = Mark.create({
  name: 'deletion',
  priority,
  inclusive: false,
  excludes: '',
  addAttributes: attributesOf,
  parseHTML: () => [{ tag: 'del[data-suggestion]', skip: true }],
  renderHTML: ({ HTMLAttributes }) => ['del', HTMLAttributes, 0],
})
