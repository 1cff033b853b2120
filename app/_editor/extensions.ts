import type { AnyExtension } from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { HorizontalRule } from '@tiptap/extension-horizontal-rule'
import { Italic } from '@tiptap/extension-italic'
import { BulletList } from '@tiptap/extension-list/bullet-list'
import { ListItem } from '@tiptap/extension-list/item'
import { ListKeymap } from '@tiptap/extension-list/keymap'
import { OrderedList } from '@tiptap/extension-list/ordered-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Strike } from '@tiptap/extension-strike'
import { Text } from '@tiptap/extension-text'
import { Underline } from '@tiptap/extension-underline'
import { Dropcursor } from '@tiptap/extensions/drop-cursor'
import { Gapcursor } from '@tiptap/extensions/gap-cursor'
import { citation } from './citation.ts'
import { footnote } from './footnote.ts'
import { image } from './image.ts'
import { link } from './link.ts'
import { mention } from './mention.ts'
import { proposedAttributes } from './suggestions/proposed-attributes.ts'
import { deletion, insertion } from './suggestions/suggestion-marks.ts'
import { table, tableCell, tableHeader, tableRow } from './table.ts'

const startAttribute = {
  default: 1,
  parseHTML: (element: HTMLElement) => Number.parseInt(element.getAttribute('start') ?? '1', 10),
}

const heading = Heading.extend({
  addAttributes: () => ({ level: { default: 3, rendered: false }, ...proposedAttributes }),
  // Headings pasted from elsewhere keep their rank, below the section's own title.
  parseHTML: () =>
    [1, 2, 3, 4, 5, 6].map((rank) => ({ tag: `h${rank}`, attrs: { level: rank < 4 ? 3 : 4 } })),
}).configure({ levels: [3, 4] })

/**
 * The nodes and marks of the editor: exactly those of `server/documents/schema.ts`, which a test
 * compares. Collaboration, carets and placeholders are added by the editor, not here. Each comes by itself:
 * a kit would bring a browser what no text has, code and a second history among it.
 */
export const textExtensions: readonly AnyExtension[] = [
  insertion,
  deletion,
  link,
  Bold,
  Italic,
  Strike,
  Underline,
  Document.extend({ content: 'block*' }),
  Paragraph.extend({ addAttributes: () => proposedAttributes }),
  heading,
  Blockquote.extend({ content: 'block*' }),
  BulletList.extend({ content: 'listItem*' }),
  OrderedList.extend({ content: 'listItem*', addAttributes: () => ({ start: startAttribute }) }),
  ListItem.extend({ content: 'block*' }),
  ListKeymap,
  HorizontalRule,
  HardBreak.extend({ addAttributes: () => proposedAttributes }),
  Text,
  table,
  tableRow,
  tableHeader,
  tableCell,
  citation,
  footnote,
  image,
  mention,
  Dropcursor,
  Gapcursor,
]
