import { crc32 } from 'node:zlib'
import { openZip } from '#server/documents/docx/open-zip.ts'

const room = 50_000_000

/** One part of a DOCX as text. */
export const partOf = (docx: Uint8Array, name: string): string =>
  Buffer.from(openZip(docx, room).read(name)).toString('utf8')

/** The same DOCX with one part changed, as Word changes it. */
export const changePart = (
  docx: Uint8Array,
  name: string,
  change: (content: string) => string,
): Uint8Array => {
  const zip = openZip(docx, room)
  const parts = zip.names.map((other): [string, Uint8Array] => {
    const content = zip.read(other)
    if (other !== name) return [other, content]
    return [other, Buffer.from(change(Buffer.from(content).toString('utf8')), 'utf8')]
  })
  return zipOf(parts)
}

/** The same DOCX with one part more, as it is. */
export const withPart = (docx: Uint8Array, name: string, content: string): Uint8Array => {
  const zip = openZip(docx, room)
  const others = zip.names
    .filter((other) => other !== name)
    .map((other): [string, Uint8Array] => [other, zip.read(other)])
  return zipOf([...others, [name, Buffer.from(content, 'utf8')]])
}

/** A zip of parts, none of them packed. */
export const zipOf = (parts: readonly [string, Uint8Array][]): Uint8Array => {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, content] of parts) {
    const title = Buffer.from(name, 'utf8')
    const about = Buffer.alloc(26)
    about.writeUInt16LE(20, 0)
    about.writeUInt32LE(crc32(content), 10)
    about.writeUInt32LE(content.length, 14)
    about.writeUInt32LE(content.length, 18)
    about.writeUInt16LE(title.length, 22)
    const header = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), about])
    const entry = Buffer.alloc(46)
    entry.write('PK\u0001\u0002', 'latin1')
    about.copy(entry, 6)
    entry.writeUInt32LE(at, 42)
    local.push(header, title, Buffer.from(content))
    directory.push(entry, title)
    at += header.length + title.length + content.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...local, listed, end]))
}
