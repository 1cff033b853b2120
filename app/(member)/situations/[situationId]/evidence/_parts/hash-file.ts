/** How much of a file is in memory while it is read; hashed in one go, it delays the page by milliseconds. */
const sliceBytes = 512 * 1024

/**
 * The SHA-256 (hexadecimal) of a file, read slice by slice: never in memory whole, and the page goes on between
 * two slices. The browser's own hash takes a file in one piece. Rejects with a DOMException when the file can
 * no longer be read, or when `signal` ends it.
 */
export const hashFile = async (
  file: Blob,
  onProgress: (percent: number) => void,
  signal: AbortSignal,
): Promise<string> => {
  const { sha256 } = await import('@noble/hashes/sha2.js')
  const hash = sha256.create()
  for (let at = 0; at < file.size; at += sliceBytes) {
    signal.throwIfAborted()
    hash.update(new Uint8Array(await file.slice(at, at + sliceBytes).arrayBuffer()))
    onProgress(Math.floor((Math.min(at + sliceBytes, file.size) / file.size) * 100))
  }

  return Array.from(hash.digest(), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
