import type { MarkType, NodeType } from '@tiptap/pm/model'
import { safeHref } from './safe-href.ts'
import type { AttributeValue } from './text-node.ts'

/**
 * The attributes of a node or mark that the schema knows, each valid and not at its default.
 *
 * What is unknown or invalid counts as absent: the text comes from the wire. Undefined when none
 * is left.
 */
export function readAttributes(
  type: NodeType | MarkType,
  found: Readonly<Record<string, unknown>>,
): Record<string, AttributeValue> | undefined {
  const read: Record<string, AttributeValue> = {}
  for (const [name, spec] of Object.entries(type.spec.attrs ?? {})) {
    const value = Object.hasOwn(found, name) ? asAttribute(found[name]) : undefined
    if (value === undefined || value === spec.default || !isValid(spec.validate, value)) continue
    read[name] = name === 'href' ? (safeHref(value) ?? '') : value
  }
  return Object.keys(read).length > 0 ? read : undefined
}

function asAttribute(value: unknown): AttributeValue | undefined {
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'string') return value.toWellFormed()
  if (Number.isSafeInteger(value)) return Number(value)
  if (Array.isArray(value) && value.every((entry) => Number.isSafeInteger(entry))) return value
  return undefined
}

function isValid(rule: string | ((value: unknown) => void) | undefined, value: unknown): boolean {
  if (rule === undefined) return true
  if (typeof rule === 'string') {
    return rule.split('|').includes(value === null ? 'null' : typeof value)
  }
  try {
    rule(value)
    return true
  } catch (refusal) {
    if (refusal instanceof RangeError) return false
    throw refusal
  }
}
