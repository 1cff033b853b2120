import mammoth from 'mammoth'
import { openZip, ZipRefused } from './open-zip.ts'

/** A node of a DOCX as mammoth reads it: tracked insertions in it, tracked deletions not. */
export type WordNode = { readonly type: string; readonly children: readonly WordNode[] } & {
  readonly [name: string]: unknown
}

/** Why a file is not read: it is no DOCX, or it unpacks to too much. */
export type DocxFault = 'not_docx' | 'too_much'

/** A DOCX as a tree, its properties by name, and what was in it that has no place in a text. */
export type WordTree = {
  body: readonly WordNode[]
  note: (reference: WordNode) => readonly WordNode[]
  properties: ReadonlyMap<string, string>
  comments: number
  /** Names of elements that could not be read: formulas, charts. */
  unread: readonly string[]
}

/** What the parts of a DOCX that are words may have together, unpacked: some 1,000 pages. */
const room = 8 * 1024 * 1024
const propertiesPart = 'docProps/custom.xml'

/** Reads a DOCX, bounded in memory whatever it says of itself. */
export async function readWordTree(bytes: Uint8Array): Promise<WordTree | DocxFault> {
  try {
    const zip = openZip(bytes, room)
    if (!zip.exists('[Content_Types].xml')) return 'not_docx'
    const found: unknown[] = []
    const file = {
      exists: zip.exists,
      read: async (name: string, encoding?: string) => {
        const content = zip.read(name)
        return encoding === undefined ? content : Buffer.from(content).toString('utf8')
      },
    }
    // mammoth reads through anything that has `exists` and `read`; its types know files alone. The tree
    // is taken before it becomes HTML, and nothing is left to become HTML.
    const { messages } = await mammoth.convertToHtml(Object({ file }), {
      transformDocument: (tree: unknown) => {
        found.push(tree)
        return {
          type: 'document',
          children: [],
          notes: Reflect.get(Object(tree), 'notes'),
          comments: [],
        }
      },
    })
    const properties = zip.exists(propertiesPart)
      ? readProperties(Buffer.from(zip.read(propertiesPart)).toString('utf8'))
      : new Map<string, string>()
    return treeOf(found[0], properties, messages)
  } catch (fault) {
    if (fault instanceof ZipRefused) return fault.fault === 'too_much' ? 'too_much' : 'not_docx'
    // Whatever a reader of somebody else's XML throws says that the file is not one it can read.
    if (fault instanceof Error) return 'not_docx'
    throw fault
  }
}

function treeOf(
  document: unknown,
  properties: ReadonlyMap<string, string>,
  messages: readonly { message: string }[],
): WordTree {
  const notes: unknown = Reflect.get(Object(document), 'notes')
  const comments: unknown = Reflect.get(Object(document), 'comments')
  return {
    body: wordNodes(Reflect.get(Object(document), 'children')),
    note: (reference) => {
      const resolve: unknown = Reflect.get(Object(notes), 'resolve')
      const note: unknown = typeof resolve === 'function' ? resolve.call(notes, reference) : null
      return note === null ? [] : wordNodes(Reflect.get(Object(note), 'body'))
    },
    properties,
    comments: Array.isArray(comments) ? comments.length : 0,
    unread: messages.flatMap(({ message }) => {
      const [, name] = /^An unrecognised element was ignored: (.+)$/.exec(message) ?? []
      return name === undefined ? [] : [name]
    }),
  }
}

function wordNodes(value: unknown): WordNode[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((node: unknown) => {
    if (typeof node !== 'object' || node === null || !('type' in node)) return []
    const { type } = node
    return typeof type === 'string'
      ? [{ ...node, type, children: wordNodes(Reflect.get(node, 'children')) }]
      : []
  })
}

function readProperties(xml: string): Map<string, string> {
  const found = new Map<string, string>()
  const property = /<property\b[^>]*\bname="([^"]{1,255})"[^>]*>\s*<vt:lpwstr>([^<]{0,255})</g
  for (const [, name, value] of xml.matchAll(property)) {
    if (name !== undefined && value !== undefined) found.set(name, value)
  }
  return found
}
