import * as Y from 'yjs'
import { markName } from '#server/documents/from-ydoc.ts'
import { safeHref } from '#server/documents/safe-href.ts'
import { maximumDepth, schema } from '#server/documents/schema.ts'
import { readStamp } from '#server/documents/stamp.ts'
import type { Place } from './places.ts'

const attributeBytes = 4 * 1024
const knownAttributes = new Set(
  Object.values(schema.nodes).flatMap((type) => Object.keys(type.spec.attrs ?? {})),
)

/**
 * Whether content from the wire may stand at its place: nodes, marks and attributes that the schema
 * knows, links that cannot run, no other Yjs types, nothing nested beyond measure. An editor deletes
 * for everybody, or fails on, what its schema does not know, so such content must never get in.
 */
export function fitsSchema(content: unknown, place: Omit<Place, 'holds'>): boolean {
  if (place.level >= maximumDepth) return false
  if (content instanceof Y.ContentDeleted) return true
  if (place.attribute !== null) {
    return (
      place.within === 'nodes' &&
      knownAttributes.has(place.attribute) &&
      content instanceof Y.ContentAny &&
      content.arr.every(isAttribute)
    )
  }
  if (place.within === 'words') {
    if (content instanceof Y.ContentString) return true
    return content instanceof Y.ContentFormat && isMark(content.key, content.value)
  }
  return content instanceof Y.ContentType && isNode(content.type)
}

function isNode(type: unknown): boolean {
  if (type instanceof Y.XmlText) return true
  if (!(type instanceof Y.XmlElement) || !Object.hasOwn(schema.nodes, type.nodeName)) return false
  const node = schema.nodes[type.nodeName]
  return node !== undefined && !node.isText && node !== schema.topNodeType
}

function isMark(name: string, value: unknown): boolean {
  const known = markName(name)
  if (!Object.hasOwn(schema.marks, known)) return false
  if (value === null) return true
  if (typeof value !== 'object' || JSON.stringify(value).length > attributeBytes) return false
  if (known === 'link') return 'href' in value && safeHref(value.href) !== null
  return (known !== 'insertion' && known !== 'deletion') || readStamp(value) !== undefined
}

function isAttribute(value: unknown): boolean {
  if (typeof value === 'string') return value.length <= attributeBytes
  if (Array.isArray(value)) return value.length <= 100 && value.every(Number.isSafeInteger)
  return (
    value === null || value === undefined || typeof value === 'boolean' || Number.isFinite(value)
  )
}
