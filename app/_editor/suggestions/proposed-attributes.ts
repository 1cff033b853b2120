import type { Attribute } from '@tiptap/core'

// Never read from pasted HTML, and never copied to the second half of a split: a stamp is made where a
// change is proposed and nowhere else.
const attributeOf = (name: 'insertion' | 'deletion'): Partial<Attribute> => ({
  default: null,
  keepOnSplit: false,
  parseHTML: () => null,
  renderHTML: (attributes) =>
    typeof attributes[name] === 'string' ? { [`data-proposed-${name}`]: '' } : {},
})

/** What may be proposed of a node, for every node of the schema that has these attributes. */
export const proposedAttributes = {
  insertion: attributeOf('insertion'),
  deletion: attributeOf('deletion'),
}
