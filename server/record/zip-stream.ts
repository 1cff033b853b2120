import { crc32, deflateRawSync } from 'node:zlib'

/**
 * What goes into a zip: bytes at hand, which are deflated, or a file that is sent as it is and read as it goes, of which
 * size and CRC-32 are known.
 */
export type ZipPiece =
  | { name: string; bytes: Uint8Array }
  | { name: string; size: number; crc: number; read: () => AsyncIterable<Uint8Array> }

/** The longest that a zip may be whose places are 32 bits: 4 GiB. */
export const longestZip = 0xffff_ffff

type Written = { head: Uint8Array; at: number }

/**
 * Writes a zip (PKWARE APPNOTE 4.3) piece by piece, in the order given, so that nothing is held that is only passed on.
 * Names are ASCII. Throws a RangeError where it would become longer than `longestZip`.
 */
export async function* zipStream(pieces: Iterable<ZipPiece>): AsyncGenerator<Uint8Array> {
  const written: Written[] = []
  let at = 0
  for (const piece of pieces) {
    const packed = 'bytes' in piece ? deflateRawSync(piece.bytes) : undefined
    const [size, crc] =
      'bytes' in piece ? [piece.bytes.length, crc32(piece.bytes)] : [piece.size, piece.crc]
    const head = aboutOf(piece.name, {
      size,
      crc,
      packed: packed?.length ?? size,
      isPacked: packed !== undefined,
    })
    const local = Buffer.concat([signature(0x04034b50), head, Buffer.from(piece.name)])
    written.push({ head: Buffer.concat([head, centralOf(at), Buffer.from(piece.name)]), at })
    at += local.length + (packed?.length ?? size)
    if (at > longestZip) throw new RangeError('a zip of 32 bits ends at 4 GiB')
    yield local
    if (packed !== undefined) yield packed
    else if ('read' in piece) yield* piece.read()
  }
  const directory = Buffer.concat(
    written.flatMap(({ head }) => [signature(0x02014b50), madeBy, head]),
  )
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(written.length, 8)
  end.writeUInt16LE(written.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  yield directory
  yield end
}

/** Made by version 2.0 of the format, on nothing in particular. */
const madeBy = Buffer.from([20, 0])

function signature(of: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(of)
  return bytes
}

/** What a part's two headers say alike: 26 bytes. The day is the first that the format knows: a file is dated inside. */
function aboutOf(
  name: string,
  { size, crc, packed, isPacked }: { size: number; crc: number; packed: number; isPacked: boolean },
): Buffer {
  const head = Buffer.alloc(26)
  head.writeUInt16LE(20, 0)
  head.writeUInt16LE(isPacked ? 8 : 0, 4)
  head.writeUInt16LE(0x21, 8)
  head.writeUInt32LE(crc, 10)
  head.writeUInt32LE(packed, 14)
  head.writeUInt32LE(size, 18)
  head.writeUInt16LE(name.length, 22)
  return head
}

/** What the directory says besides: where the local header is. */
function centralOf(at: number): Buffer {
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(at, 10)
  return rest
}
