import { mergeAttributes, Node } from '@tiptap/core'
import { proposedAttributes } from './suggestions/proposed-attributes.ts'

/** A member mentioned in the text: their identity, and their name as it was when they were mentioned. */
export const mention = Node.create({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,

  addAttributes: () => ({
    memberId: {
      default: null,
      parseHTML: (element) => element.getAttribute('data-member'),
      renderHTML: ({ memberId }) => ({ 'data-member': memberId }),
    },
    name: {
      default: '',
      parseHTML: (element) => element.getAttribute('data-name') ?? '',
      renderHTML: ({ name }) => ({ 'data-name': name }),
    },
    ...proposedAttributes,
  }),

  parseHTML: () => [{ tag: 'span[data-member]' }],

  renderHTML: ({ node, HTMLAttributes }) => [
    'span',
    mergeAttributes({ class: 'mention' }, HTMLAttributes),
    `@${node.attrs.name}`,
  ],

  renderText: ({ node }) => `@${node.attrs.name}`,
})
