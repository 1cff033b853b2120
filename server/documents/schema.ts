import { type MarkSpec, type NodeSpec, Schema } from '@tiptap/pm/model'
import { safeHref } from './safe-href.ts'
import { isMemberId, isStampId, isTime, readStamps } from './stamp.ts'

/**
 * The version of the one schema of every co-written text.
 *
 * A browser names the version it was built with when it opens a socket; the server refuses an
 * older one, because an editor deletes, for everybody, the nodes that it does not know
 * (y-prosemirror #39). Raise it with every change below, and deploy the server first.
 */
export const schemaVersion = 2

/** The name of the Yjs root that holds a document's text. Nothing else may be a root. */
export const textRoot = 'text'

/** The deepest nesting of nodes that is accepted: a list in a cell in a table needs seven. */
export const maximumDepth = 32

const cellAttributes = {
  colspan: { default: 1, validate: 'number' },
  rowspan: { default: 1, validate: 'number' },
  colwidth: { default: null, validate: validateColumnWidths },
  align: { default: null, validate: validateAlignment },
} as const satisfies NodeSpec['attrs']

/**
 * What is proposed of a node: of one among the words (a citation, a footnote) that it comes or goes; of a
 * paragraph or heading that the break before it does (stamp.ts). Words carry the marks `insertion` and `deletion` instead.
 */
const proposed = {
  insertion: { default: null, validate: validateStamps },
  deletion: { default: null, validate: validateStamps },
} as const satisfies NodeSpec['attrs']

// Every content expression is `*`: two people who delete at once can empty any node, and a
// node that may not be empty is then removed whole (y-prosemirror CAVEATS.md).
const nodes = {
  doc: { content: 'block*' },
  paragraph: { group: 'block', content: 'inline*', attrs: proposed },
  heading: {
    group: 'block',
    content: 'inline*',
    defining: true,
    attrs: { level: { default: 3, validate: validateHeadingLevel }, ...proposed },
  },
  blockquote: { group: 'block', content: 'block*', defining: true },
  bulletList: { group: 'block list', content: 'listItem*' },
  orderedList: {
    group: 'block list',
    content: 'listItem*',
    attrs: { start: { default: 1, validate: 'number' } },
  },
  listItem: { content: 'block*', defining: true },
  horizontalRule: { group: 'block' },
  table: { group: 'block', content: 'tableRow*', isolating: true, tableRole: 'table' },
  tableRow: { content: '(tableCell | tableHeader)*', tableRole: 'row' },
  tableHeader: {
    content: 'block*',
    isolating: true,
    tableRole: 'header_cell',
    attrs: cellAttributes,
  },
  tableCell: { content: 'block*', isolating: true, tableRole: 'cell', attrs: cellAttributes },
  hardBreak: {
    group: 'inline',
    inline: true,
    selectable: false,
    linebreakReplacement: true,
    attrs: proposed,
  },
  citation: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: { evidenceId: { default: null, validate: 'string|null' }, ...proposed },
  },
  // The name as it was written; the identity is what counts.
  mention: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: {
      memberId: { default: null, validate: 'string|null' },
      name: { default: '', validate: 'string' },
      ...proposed,
    },
  },
  // Not an atom: two people can write in one footnote, as anywhere in the text.
  footnote: { group: 'inline', content: 'text*', inline: true, attrs: proposed },
  image: {
    group: 'block',
    atom: true,
    draggable: true,
    attrs: {
      evidenceId: { default: null, validate: 'string|null' },
      fileId: { default: null, validate: 'string|null' },
      alt: { default: '', validate: 'string' },
    },
  },
  text: { group: 'inline' },
} as const satisfies Record<string, NodeSpec>

// Several people may propose to delete the same words, and one may propose to delete what another
// proposes to insert. So these marks exclude nothing, not even their own kind.
const suggestion = {
  inclusive: false,
  excludes: '',
  attrs: {
    id: { default: '', validate: must(isStampId, 'a suggestion has an id') },
    memberId: { default: '', validate: must(isMemberId, 'a suggestion has an author') },
    at: { default: 0, validate: must(isTime, 'a suggestion has a time') },
  },
} as const satisfies MarkSpec

const marks = {
  insertion: suggestion,
  deletion: suggestion,
  link: { inclusive: false, attrs: { href: { default: null, validate: validateHref } } },
  bold: {},
  italic: {},
  strike: {},
  underline: {},
} as const satisfies Record<string, MarkSpec>

/** The schema that the editor, the realtime server, exports and the record share. */
export const schema = new Schema({ nodes, marks })

function validateHeadingLevel(value: unknown): void {
  if (value !== 3 && value !== 4) throw new RangeError('a heading is of level 3 or 4')
}

function validateHref(value: unknown): void {
  if (safeHref(value) === null) throw new RangeError('a link is http, https or mailto')
}

function must(isRight: (value: unknown) => boolean, rule: string) {
  return (value: unknown): void => {
    if (!isRight(value)) throw new RangeError(rule)
  }
}

function validateStamps(value: unknown): void {
  if (value !== null && readStamps(value).length === 0) {
    throw new RangeError('what is proposed of a node names who proposes it, and when')
  }
}

function validateAlignment(value: unknown): void {
  if (value !== null && value !== 'left' && value !== 'center' && value !== 'right') {
    throw new RangeError('a cell is aligned left, center or right')
  }
}

function validateColumnWidths(value: unknown): void {
  const widths = value === null || (Array.isArray(value) && value.every(Number.isSafeInteger))
  if (!widths) throw new RangeError('column widths are whole pixels')
}
