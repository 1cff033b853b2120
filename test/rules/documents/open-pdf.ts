import { inflateSync } from 'node:zlib'

/** A PDF as text, its streams unpacked: enough to see its parts. */
export const openPdf = (bytes: Uint8Array): string => {
  const file = Buffer.from(bytes)
  const parts: string[] = []
  for (let at = 0; ; ) {
    const start = file.indexOf('stream\n', at)
    if (start === -1) return [...parts, file.subarray(at).toString('latin1')].join('')
    const end = file.indexOf('\nendstream', start)
    const stream = file.subarray(start + 'stream\n'.length, end)
    const isPacked = stream[0] === 0x78
    parts.push(file.subarray(at, start).toString('latin1'))
    parts.push((isPacked ? inflateSync(stream) : stream).toString('latin1'))
    at = end + '\nendstream'.length
  }
}
