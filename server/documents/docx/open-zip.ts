import { inflateRawSync } from 'node:zlib'

/** Why bytes are not opened as a zip. */
export type ZipFault = 'no_zip' | 'too_much'

/** Thrown for bytes that are not a zip that may be opened. */
export class ZipRefused extends Error {
  readonly fault: ZipFault
  constructor(fault: ZipFault) {
    super(fault)
    this.fault = fault
  }
}

/** The parts of a zip. A part is unpacked when it is read. */
export type OpenZip = {
  names: readonly string[]
  exists: (name: string) => boolean
  /** The bytes of a part; throws ZipRefused where it is broken or all read parts are too large together. */
  read: (name: string) => Uint8Array
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const mostEntries = 5_000

/**
 * Opens a zip (PKWARE APPNOTE 4.3) so that it cannot grow without bound: what it says of its sizes is
 * not believed, unpacking ends where the room does.
 * @param room bytes that all parts that are read may have together, unpacked
 */
export function openZip(bytes: Uint8Array, room: number): OpenZip {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = guarded(() => readDirectory(file))
  let left = room
  return {
    names: [...entries.keys()],
    exists: (name) => entries.has(name),
    read(name) {
      const entry = entries.get(name)
      if (entry === undefined) throw new ZipRefused('no_zip')
      const content = guarded(() => unpack(file, entry, left))
      left -= content.length
      return content
    },
  }
}

type Entry = { method: number; packed: number; at: number }

function readDirectory(file: Buffer): Map<string, Entry> {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end === -1 || file.readUInt32LE(end) !== endSignature) throw new ZipRefused('no_zip')
  const count = file.readUInt16LE(end + 10)
  if (count > mostEntries) throw new ZipRefused('too_much')
  const entries = new Map<string, Entry>()
  let at = file.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    if (file.readUInt32LE(at) !== entrySignature) throw new ZipRefused('no_zip')
    const nameLength = file.readUInt16LE(at + 28)
    const name = file.toString('utf8', at + 46, at + 46 + nameLength)
    entries.set(name, {
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      at: file.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return entries
}

function unpack(file: Buffer, { method, packed, at }: Entry, room: number): Uint8Array {
  if (file.readUInt32LE(at) !== localSignature) throw new ZipRefused('no_zip')
  const start = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28)
  const content = file.subarray(start, start + packed)
  if (method === 0) {
    if (content.length > room) throw new ZipRefused('too_much')
    return content
  }
  if (method !== 8) throw new ZipRefused('no_zip')
  return inflateRawSync(content, { maxOutputLength: Math.max(1, room) })
}

function guarded<Value>(read: () => Value): Value {
  try {
    return read()
  } catch (fault) {
    if (fault instanceof ZipRefused) throw fault
    const code = fault instanceof Error && 'code' in fault ? fault.code : undefined
    // Node's names for more output than asked for, for broken deflate, and for a place outside the file.
    if (code === 'ERR_BUFFER_TOO_LARGE') throw new ZipRefused('too_much')
    if (String(code).startsWith('Z_') || fault instanceof RangeError) throw new ZipRefused('no_zip')
    throw fault
  }
}
