import { deflateRawSync } from 'node:zlib'

/** A zip of named parts, deflated; `says` is what its directory claims a part unpacks to. */
export function makeZip(parts: Readonly<Record<string, Buffer>>, says?: number): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, bytes] of Object.entries(parts)) {
    const packed = deflateRawSync(bytes)
    const about = Buffer.alloc(26)
    about.writeUInt16LE(20, 0)
    about.writeUInt16LE(8, 4)
    about.writeUInt32LE(packed.length, 14)
    about.writeUInt32LE(says ?? bytes.length, 18)
    about.writeUInt16LE(name.length, 22)
    const words = Buffer.from(name)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), about, words, packed])
    const entry = Buffer.alloc(42)
    about.copy(entry, 2)
    entry.writeUInt16LE(20, 0)
    entry.writeUInt32LE(at, 38)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), entry, words]))
    bodies.push(local)
    at += local.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, listed, end])
}
