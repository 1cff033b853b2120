import { createHash } from 'node:crypto'
import { type ReadableStream, TransformStream } from 'node:stream/web'
import { log } from './logging.ts'

/**
 * Bytes on their way out, held against the hash that they are known by. The last piece is given only once all are
 * the same: a reader of other bytes gets an error instead of an end, and cannot take them for the file.
 */
export function provenStream(
  stream: ReadableStream<Uint8Array>,
  sha256: string,
): ReadableStream<Uint8Array> {
  const hash = createHash('sha256')
  let last: Uint8Array | null = null
  return stream.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(piece, out) {
        hash.update(piece)
        if (last) out.enqueue(last)
        last = piece
      },
      flush(out) {
        const found = hash.digest('hex')
        if (found === sha256) {
          if (last) out.enqueue(last)
          return
        }
        log.error({ sha256, found }, 'a stored file is not what its hash says')
        out.error(new Error('a stored file is not what its hash says'))
      },
    }),
  )
}
