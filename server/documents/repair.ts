import type { NodeType } from '@tiptap/pm/model'
import * as Y from 'yjs'
import { doubledTail } from './doubled-tail.ts'
import { textOf } from './from-ydoc.ts'
import { readAttributes } from './read-attributes.ts'
import { maximumDepth, schema, textRoot } from './schema.ts'
import { replaceText } from './to-update.ts'

/**
 * The update (V1) that makes a text fit the schema, written as this client id; null where it fits.
 *
 * Edits that each fit can break the schema together, and an editor deletes for everybody what does not fit.
 * A repair says what `textOf` reads: nothing that can be read is lost, and what fits is left alone, with its
 * authors. A text that fits is only walked; to one that does not, the repair is applied.
 *
 * Two people who split one line at once double its tail; that is taken back too (`doubledTail`).
 */
export function repairOf(document: Y.Doc, clientId: number): Uint8Array | null {
  const root = document.getXmlFragment(textRoot)
  const structureFits = childrenFit(root, schema.topNodeType, 0)
  const invalid = invalidAttributes(root)
  if (structureFits && invalid.length === 0 && doubledTail(root) === null) return null
  let repair: Uint8Array | null = null
  document.once('update', (update: Uint8Array) => {
    repair = update
  })
  document.clientID = clientId
  document.transact(() => {
    for (const { element, name } of invalid) element.removeAttribute(name)
    for (let found = doubledTail(root); found; found = doubledTail(root)) {
      for (const place of found.places) found.text.delete(place, 1)
    }
    if (!structureFits) replaceText(document, textOf(document), clientId)
  })
  return repair
}

function childrenFit(parent: Y.XmlFragment, type: NodeType, depth: number): boolean {
  return parent.toArray().every((child) => {
    if (child instanceof Y.XmlText) return fits(schema.nodes.text, type)
    if (!(child instanceof Y.XmlElement) || depth >= maximumDepth) return false
    const own = schema.nodes[child.nodeName]
    return own !== undefined && fits(own, type) && childrenFit(child, own, depth + 1)
  })
}

// Every content expression is a repetition, so that whether a child fits depends on its type alone.
function fits(type: NodeType, parent: NodeType): boolean {
  return parent.contentMatch.matchType(type) !== null
}

type Invalid = { element: Y.XmlElement; name: string }

function invalidAttributes(parent: Y.XmlFragment): Invalid[] {
  return parent.toArray().flatMap((child): Invalid[] => {
    if (!(child instanceof Y.XmlElement)) return []
    const type = schema.nodes[child.nodeName]
    const found: Record<string, unknown> = child.getAttributes()
    const read = (type && readAttributes(type, found)) ?? {}
    const own = Object.entries(type?.spec.attrs ?? {})
      .filter(([name, spec]) => {
        const value = found[name]
        return value !== undefined && value !== spec.default && !Object.hasOwn(read, name)
      })
      .map(([name]) => ({ element: child, name }))
    return [...own, ...invalidAttributes(child)]
  })
}
