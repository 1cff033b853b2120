import { concatBytes, toHex } from '../bytes.ts'

/** What a time-stamp token says: of which SHA-256, and when. Its signature is not looked at here. */
export type TokenSaying = { sha256: string; at: Date }

const signedData = '2a864886f70d010702'
const timeStampInfo = '2a864886f70d0109100104'
const sha256Algorithm = '608648016503040201'

const tags = {
  sequence: 0x30,
  octets: 0x04,
  pieces: 0x24,
  object: 0x06,
  time: 0x18,
  inside: 0xa0,
} as const

/**
 * Reads what a token of RFC 3161 (2.4.2, DER) says, by hand and strictly; undefined for anything else. Whose token it
 * is, and whether it is to be believed, is for a program that knows certificates: `openssl ts -verify -token_in`.
 */
export function readToken(token: Uint8Array): TokenSaying | undefined {
  const [type, wrapped] = childrenOf(token, tags.sequence)
  if (!is(type, tags.object, signedData)) return
  const [signed] = childrenOf(wrapped, tags.inside)
  const [, , said] = childrenOf(signed, tags.sequence)
  const [saidType, saidWrapped] = childrenOf(said, tags.sequence)
  if (!is(saidType, tags.object, timeStampInfo)) return
  const [octets] = childrenOf(saidWrapped, tags.inside)
  const [, , imprint, , time] = childrenOf(octetsIn(octets), tags.sequence)
  const [algorithm, hashed] = childrenOf(imprint, tags.sequence)
  const [hash] = childrenOf(algorithm, tags.sequence)
  const sha256 = contentOf(hashed, tags.octets)
  const at = readTime(contentOf(time, tags.time))
  if (!is(hash, tags.object, sha256Algorithm) || sha256?.length !== 32 || at === undefined) return

  return { sha256: toHex(sha256), at }
}

/** What an octet string holds, in one piece or, as some authorities write it, in several (X.690 8.7.3). */
function octetsIn(element: Uint8Array | undefined): Uint8Array | undefined {
  if (element?.[0] !== tags.pieces) return contentOf(element, tags.octets)
  const pieces = childrenOf(element, tags.pieces).map((piece) => contentOf(piece, tags.octets))
  return concatBytes(...pieces.filter((piece) => piece !== undefined))
}

/** GeneralizedTime as RFC 3161 writes it: UTC, seconds, with or without a fraction. */
function readTime(bytes: Uint8Array | undefined): Date | undefined {
  const text = String.fromCharCode(...(bytes ?? []))
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d{1,9})?Z$/.exec(text)
  if (!parts) return
  const [, year, month, day, hour, minute, second, fraction = ''] = parts
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${fraction}Z`)

  return Number.isNaN(at.getTime()) ? undefined : at
}

const is = (element: Uint8Array | undefined, tag: number, content: string): boolean => {
  const found = contentOf(element, tag)
  return found !== undefined && toHex(found) === content
}

/** The elements within one of a tag; none where it is another. */
function childrenOf(element: Uint8Array | undefined, tag: number): Uint8Array[] {
  const content = contentOf(element, tag) ?? new Uint8Array()
  const children: Uint8Array[] = []
  for (let at = 0; at < content.length; ) {
    const ends = endOf(content.subarray(at))
    if (ends === undefined) return []
    children.push(content.subarray(at, at + ends.after))
    at += ends.after
  }
  return children
}

/** What an element of a tag holds; undefined where it is of another, or not whole. */
function contentOf(element: Uint8Array | undefined, tag: number): Uint8Array | undefined {
  if (element?.[0] !== tag) return
  const ends = endOf(element)
  return ends?.after === element.length ? element.subarray(ends.from, ends.after) : undefined
}

/** Where the content of an element begins and where the element ends (X.690 8.1.3, lengths up to 2^24). */
function endOf(bytes: Uint8Array): { from: number; after: number } | undefined {
  const [, first = 0x80] = bytes
  const octets = first < 0x80 ? 0 : first & 0x7f
  if (first === 0x80 || octets > 3) return
  let length = octets === 0 ? first : 0
  for (const octet of bytes.subarray(2, 2 + octets)) length = length * 256 + octet
  const after = 2 + octets + length
  return after <= bytes.length ? { from: 2 + octets, after } : undefined
}
