import * as Y from 'yjs'
import { type Piece, piecesOf, rewrite } from './rewrite.ts'
import { textRoot } from './schema.ts'
import type { TextNode } from './text-node.ts'

/**
 * The one Yjs update (V1) that writes this text into an empty document, as this client id.
 *
 * A template is seeded once, on the server: two seeds of the same words merge into doubled words.
 */
export function updateOf(document: TextNode, clientId: number): Uint8Array {
  const target = new Y.Doc()
  target.clientID = clientId
  target.getXmlFragment(textRoot).insert(0, typesOf(document.content ?? []))
  const update = Y.encodeStateAsUpdate(target)
  target.destroy()
  return update
}

/**
 * The Yjs update (V1) that makes a document say this text, written as this client id. The document itself
 * is changed too. What it says already is left as it is, so that carets, comments and authors in it stay;
 * what goes is deleted as anybody would delete it, so that it stays in the log.
 */
export function replaceText(target: Y.Doc, document: TextNode, clientId: number): Uint8Array {
  const before = Y.encodeStateVector(target)
  target.clientID = clientId
  target.transact(() => rewrite(target.getXmlFragment(textRoot), document.content ?? [], typeOf))
  return Y.encodeStateAsUpdate(target, before)
}

function typesOf(nodes: readonly TextNode[], parent = 'doc'): (Y.XmlElement | Y.XmlText)[] {
  // Two people who begin to type in one empty line would each make a text of their own in it, side by
  // side, and a caret between two texts loses its place. So the line comes with the one text for both.
  return piecesOf(nodes, parent).map(typeOf)
}

function typeOf({ node, runs }: Piece): Y.XmlElement | Y.XmlText {
  if (runs !== null) return textType(runs)
  const element = new Y.XmlElement(node.type)
  for (const [name, value] of Object.entries(node.attrs ?? {})) {
    // Yjs types attributes as strings and stores any JSON; editors store numbers.
    element.setAttribute(name, value as string)
  }
  element.insert(0, typesOf(node.content ?? [], node.type))
  return element
}

function textType(runs: readonly TextNode[]): Y.XmlText {
  const text = new Y.XmlText()
  text.applyDelta(
    runs.map(({ text: insert = '', marks = [] }) => ({
      insert,
      attributes: Object.fromEntries(marks.map(({ type, attrs }) => [type, attrs ?? {}])),
    })),
  )
  return text
}
