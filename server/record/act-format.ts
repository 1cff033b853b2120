import { concatBytes, fromHex, fromUtf8, sameBytes, toHex, utf8 } from './bytes.ts'
import { canonicalJson } from './canonical.ts'
import { isPlainObject } from './plain-object.ts'
import { assertRecordable, type Json } from './recordable.ts'
import { sha256 } from './sha256.ts'

export type { Json } from './recordable.ts'

/** Name and version of the body and of the opening of an act. Permanent. */
export const actFormat = 'focalpoint.act/1'

/** One field as an opening tells it: its salt and value, or only its hash when it was redacted. */
export type OpenedField = { salt: string; value: Json } | { hash: string }

/** What reveals an act: the salt of the commitment and every field of the body. */
export type Opening = {
  fields: Record<string, OpenedField>
  format: typeof actFormat
  salt: string
}

/** A leaf's entry: the time and a commitment that says nothing without its opening. */
export type Entry = { commitment: Uint8Array; time: string }

/**
 * Commits to an act. Every field is hashed with a salt of its own, so that one can be withheld and
 * the rest still checked; the body of those hashes is hashed with a further salt. `randomBytes`
 * gives the salts (32 bytes each: fields in the order of their names, then the body's).
 *
 * Returns the opening, the exact canonical bytes to keep, and the commitment, 32 bytes, for
 * `entryBytes`. Throws a TypeError when a value is not recordable.
 */
export function buildOpening(
  fields: Record<string, Json>,
  randomBytes: (n: number) => Uint8Array,
): { opening: Uint8Array; commitment: Uint8Array } {
  assertRecordable(fields)
  const opened: Record<string, OpenedField> = Object.create(null)
  for (const [name, value] of Object.entries(fields).sort(byName)) {
    opened[name] = { salt: toHex(takeSalt(randomBytes)), value }
  }
  const opening: Opening = { fields: opened, format: actFormat, salt: toHex(takeSalt(randomBytes)) }
  return { opening: utf8(canonicalJson(opening)), commitment: commitmentOf(opening) }
}

/**
 * The bytes of a leaf: canonical JSON of format version, commitment (hexadecimal) and time (UTC,
 * milliseconds). This format is permanent. Throws a RangeError when the commitment is not 32 bytes
 * or the time is not a date.
 */
export function entryBytes(commitment: Uint8Array, time: Date): Uint8Array {
  if (commitment.length !== 32) throw new RangeError('a commitment is 32 bytes')
  return utf8(canonicalJson({ commitment: toHex(commitment), format: 1, time: time.toISOString() }))
}

/** Reads a leaf's bytes; undefined unless they are exactly what `entryBytes` writes. */
export function readEntry(bytes: Uint8Array): Entry | undefined {
  const value = parseCanonical(bytes)
  if (!isPlainObject(value) || Object.keys(value).length !== 3 || value.format !== 1) return
  const commitment = fromHex(value.commitment, 32)
  const time = value.time
  if (commitment === undefined || typeof time !== 'string' || !isInstant(time)) return
  return { commitment, time }
}

/** Reads an opening's bytes; undefined unless they are canonical and of the format. */
export function readOpening(bytes: Uint8Array): Opening | undefined {
  const value = parseCanonical(bytes)
  if (!isPlainObject(value) || Object.keys(value).length !== 3) return
  const { fields, salt } = value
  if (value.format !== actFormat || !isPlainObject(fields) || typeof salt !== 'string') return
  if (fromHex(salt, 32) === undefined) return
  const opened: Record<string, OpenedField> = Object.create(null)
  for (const [name, field] of Object.entries(fields)) {
    const read = readField(field)
    if (read === undefined) return
    opened[name] = read
  }
  return { fields: opened, format: actFormat, salt }
}

/**
 * The commitment that an opening leads to: SHA-256 over its salt and the canonical body of its
 * fields' hashes. A redacted field brings its hash, so that withholding it changes nothing.
 */
export function commitmentOf(opening: Opening): Uint8Array {
  const hashes: Record<string, string> = Object.create(null)
  for (const [name, field] of Object.entries(opening.fields)) {
    hashes[name] = 'hash' in field ? field.hash : toHex(fieldHash(name, field))
  }
  const body = canonicalJson({ fields: hashes, format: actFormat })
  return sha256(concatBytes(bytesOfHex(opening.salt), utf8(body)))
}

/** Whether an opening's bytes reveal what this leaf entry committed to. Never throws. */
export function checkOpening(opening: Uint8Array, entry: Uint8Array): boolean {
  const opened = readOpening(opening)
  const committed = readEntry(entry)
  if (opened === undefined || committed === undefined) return false
  return sameBytes(commitmentOf(opened), committed.commitment)
}

/**
 * The same opening without the values of the named fields: their hashes stay, so that the
 * commitment is the same. Throws when the opening is not one, or has no such field.
 */
export function redactOpening(opening: Uint8Array, names: string[]): Uint8Array {
  const opened = readOpening(opening)
  if (opened === undefined) throw new TypeError('not an opening')
  for (const name of names) {
    const field = opened.fields[name]
    if (field === undefined) throw new RangeError(`the act has no field ${name}`)
    if (!('hash' in field)) opened.fields[name] = { hash: toHex(fieldHash(name, field)) }
  }
  return utf8(canonicalJson(opened))
}

/** Whether a text is an instant as entries write it: UTC, milliseconds, a day that exists. */
export function isInstant(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text)) return false
  const milliseconds = Date.parse(text)
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString() === text
}

function fieldHash(name: string, field: { salt: string; value: Json }): Uint8Array {
  return sha256(concatBytes(bytesOfHex(field.salt), utf8(canonicalJson([name, field.value]))))
}

function readField(field: unknown): OpenedField | undefined {
  if (!isPlainObject(field)) return
  const names = Object.keys(field)
  if (names.length === 1 && typeof field.hash === 'string' && fromHex(field.hash, 32)) {
    return { hash: field.hash }
  }
  if (names.length !== 2 || typeof field.salt !== 'string' || !('value' in field)) return
  if (fromHex(field.salt, 32) === undefined) return
  // it was read from JSON, so what it holds is JSON
  return { salt: field.salt, value: field.value as Json }
}

function parseCanonical(bytes: Uint8Array): unknown {
  try {
    const text = fromUtf8(bytes)
    const value: unknown = JSON.parse(text)
    return canonicalJson(value) === text ? value : undefined
  } catch {
    // neither UTF-8 nor JSON: not something this module wrote
    return undefined
  }
}

function takeSalt(randomBytes: (n: number) => Uint8Array): Uint8Array {
  const salt = randomBytes(32)
  if (salt.length !== 32) throw new RangeError('a salt is 32 bytes')
  return salt
}

function bytesOfHex(text: string): Uint8Array {
  const bytes = fromHex(text, 32)
  if (bytes === undefined) throw new TypeError('not 32 bytes in hexadecimal')
  return bytes
}

function byName([left]: [string, Json], [right]: [string, Json]): number {
  return left < right ? -1 : left > right ? 1 : 0
}
