const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The UTF-8 bytes of a text. Throws a TypeError on a lone surrogate, which has none. */
export function utf8(text: string): Uint8Array {
  if (!text.isWellFormed()) throw new TypeError('a lone surrogate is not Unicode text')
  return encoder.encode(text)
}

/** The text that the bytes spell in UTF-8. Throws a TypeError when they spell none. */
export function fromUtf8(bytes: Uint8Array): string {
  return decoder.decode(bytes)
}

/** Every byte in two hexadecimal digits. */
const digits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** Lower-case hexadecimal. */
export function toHex(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += digits[byte]
  return text
}

/** Bytes of lower-case hexadecimal of exactly `length` bytes, or undefined for anything else. */
export function fromHex(text: unknown, length: number): Uint8Array | undefined {
  if (typeof text !== 'string' || text.length !== length * 2) return undefined
  if (!/^[0-9a-f]*$/.test(text)) return undefined
  const bytes = new Uint8Array(length)
  for (let at = 0; at < length; at++) {
    bytes[at] = digitIn(text.charCodeAt(2 * at)) * 16 + digitIn(text.charCodeAt(2 * at + 1))
  }
  return bytes
}

/** The value of a digit by its character's code: 0 to 9 are 48 to 57, a to f 97 to 102. */
const digitIn = (code: number): number => (code < 58 ? code - 48 : code - 87)

/** How many bytes are spelled at once: as many as one call may take as arguments, in whole groups of three. */
const group = 3 * 8192

/** Standard base64 with padding (RFC 4648 section 4). */
export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += group) {
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + group)))
  }
  return text
}

/**
 * Bytes of canonical base64 (RFC 4648 section 4, padding required, unused bits zero), or undefined
 * for anything else: one sequence of bytes has one spelling.
 */
export function fromBase64(text: unknown): Uint8Array | undefined {
  if (typeof text !== 'string' || !/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) {
    return undefined
  }
  const spelled = atob(text)
  const bytes = new Uint8Array(spelled.length)
  for (let at = 0; at < bytes.length; at++) bytes[at] = spelled.charCodeAt(at)
  // what follows the last whole byte must be zero, and only the last letters can say otherwise
  return text.endsWith('=') && !text.endsWith(btoa(spelled.slice(Math.max(0, lastGroup(spelled)))))
    ? undefined
    : bytes
}

const lastGroup = (spelled: string) => spelled.length - (spelled.length % 3)

/** The bytes of all parts, one after the other. */
export function concatBytes(...parts: Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let offset = 0
  for (const part of parts) {
    joined.set(part, offset)
    offset += part.length
  }
  return joined
}

/** Whether two byte sequences are the same. */
export function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, index) => byte === right[index])
}
