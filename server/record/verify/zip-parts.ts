import { fromUtf8 } from '../bytes.ts'
import type { ByteSource } from './byte-source.ts'
import type { FaultCode, Params } from './report.ts'

/** A part of a zip: its name, and where its bytes are, packed as `method` says (0 not at all, 8 deflated). */
export type ZipPart = {
  name: string
  method: number
  from: number
  packed: number
  unpacked: number
}

/** Thrown where a zip is not to be read; says why as a fault does. */
export class BadZip extends Error {
  readonly code: FaultCode
  readonly params: Params
  constructor(code: FaultCode, params: Params = {}) {
    super(code)
    this.code = code
    this.params = params
  }
}

const endSignature = 0x06054b50
const partSignature = 0x02014b50
const localSignature = 0x04034b50
const endLength = 22
const partLength = 46
const localLength = 30
/** The end record may be followed by a comment of at most this many bytes. */
const longestComment = 0xffff
/** More bytes of directory than this are not read: some 100,000 parts. */
const longestDirectory = 16 * 1024 * 1024

/** Whether the file begins as a zip does, whole or cut. */
export async function isZip(source: ByteSource): Promise<boolean> {
  const head = await source.read(0, 4)
  return head.length === 4 && viewOf(head).getUint32(0, true) === localSignature
}

/**
 * Reads a zip's directory (PKWARE APPNOTE 4.3.12, 4.3.16) and trusts none of it: every part must lie in the file under
 * its own local header, none over another, with a name that stays in its folder and that no other has. Throws a `BadZip`.
 */
export async function readZipParts(source: ByteSource): Promise<ZipPart[]> {
  const tail = await source.read(Math.max(0, source.size - endLength - longestComment), source.size)
  const end = endIn(tail)
  const [count, length, start] = [
    end.getUint16(10, true),
    end.getUint32(12, true),
    end.getUint32(16, true),
  ]
  if (length > longestDirectory || start + length > source.size) throw new BadZip('zip_damaged')
  const directory = await source.read(start, start + length)
  const parts: ZipPart[] = []
  const names = new Set<string>()
  let at = 0
  for (let part = 0; part < count; part++) {
    const read = readPart(directory, at)
    if (names.has(read.name.toLowerCase())) throw new BadZip('zip_part_twice', { name: read.name })
    names.add(read.name.toLowerCase())
    at += read.length
    parts.push({ ...read.part, from: await bodyOf(source, read.part, start) })
  }
  if (at !== length) throw new BadZip('zip_damaged')
  const ordered = parts.toSorted((left, right) => left.from - right.from)
  for (const [place, part] of ordered.entries()) {
    const next = ordered[place + 1]?.from ?? start
    if (part.from + part.packed > next) throw new BadZip('zip_damaged')
  }
  return parts
}

function endIn(tail: Uint8Array): DataView {
  const view = viewOf(tail)
  for (let at = tail.length - endLength; at >= 0; at--) {
    const isEnd = view.getUint32(at, true) === endSignature
    if (isEnd && at + endLength + view.getUint16(at + 20, true) === tail.length) {
      return new DataView(tail.buffer, tail.byteOffset + at, endLength)
    }
  }
  throw new BadZip('zip_truncated')
}

function readPart(directory: Uint8Array, at: number) {
  if (at + partLength > directory.length) throw new BadZip('zip_damaged')
  const view = new DataView(directory.buffer, directory.byteOffset + at, partLength)
  if (view.getUint32(0, true) !== partSignature) throw new BadZip('zip_damaged')
  const nameLength = view.getUint16(28, true)
  const name = nameIn(directory.subarray(at + partLength, at + partLength + nameLength))
  const isLocked = (view.getUint16(8, true) & 1) === 1
  if (isLocked) throw new BadZip('zip_part_locked', { name })
  return {
    name,
    length: partLength + nameLength + view.getUint16(30, true) + view.getUint16(32, true),
    part: {
      name,
      method: view.getUint16(10, true),
      from: view.getUint32(42, true),
      packed: view.getUint32(20, true),
      unpacked: view.getUint32(24, true),
    },
  }
}

function nameIn(bytes: Uint8Array): string {
  let name: string
  try {
    name = fromUtf8(bytes)
  } catch {
    // a name that is no text is no name of ours
    throw new BadZip('zip_damaged')
  }
  const leaves = name.split(/[/\\]/).includes('..') || /^[/\\]|^[A-Za-z]:|\\|\0/.test(name)
  if (leaves) throw new BadZip('zip_path', { name })
  return name
}

/** Where a part's bytes begin: after its local header, which must be the one that the directory tells of. */
async function bodyOf(source: ByteSource, part: ZipPart, directory: number): Promise<number> {
  const head = await source.read(part.from, part.from + localLength)
  if (head.length < localLength) throw new BadZip('zip_damaged')
  const view = viewOf(head)
  const from = part.from + localLength + view.getUint16(26, true) + view.getUint16(28, true)
  const isOwn =
    view.getUint32(0, true) === localSignature && view.getUint16(8, true) === part.method
  const isWhole = part.method !== 0 || part.packed === part.unpacked
  if (!isOwn || !isWhole || from + part.packed > directory) throw new BadZip('zip_damaged')
  return from
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
