/** Bytes of a file, counted from 0, both ends included. */
export type ByteRange = { readonly start: number; readonly end: number }

/**
 * Which bytes of a file of so many a `Range` header asks for (RFC 9110 14.2): null for the whole of it, as for no
 * header, one that is not understood, and one that asks for several pieces, which nobody has to give.
 */
export function askedRange(
  header: string | null,
  size: number,
): ByteRange | 'unsatisfiable' | null {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? []
  if (first === '') {
    if (last === '') return null
    const length = Math.min(Number(last), size)
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 }
  }
  const start = Number(first)
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (last !== '' && Number(last) < start) return null
  return start >= size ? 'unsatisfiable' : { start, end }
}
