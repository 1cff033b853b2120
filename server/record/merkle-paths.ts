/** The root over the leaves from `start` up to, but without, `end`. */
export type Range = (start: number, end: number) => Uint8Array

/** PATH(index, D[size]) of RFC 6962 section 2.1.1, from the leaf upwards. */
export function inclusionPath(index: number, size: number, range: Range): Uint8Array[] {
  const path: Uint8Array[] = []
  let [start, end] = [0, size]
  while (end - start > 1) {
    const middle = start + splitBelow(end - start)
    if (index < middle) {
      path.push(range(middle, end))
      end = middle
    } else {
      path.push(range(start, middle))
      start = middle
    }
  }
  return path.reverse()
}

/** PROOF(size1, D[size2]) of RFC 6962 section 2.1.2; empty when the sizes are equal. */
export function consistencyPath(size1: number, size2: number, range: Range): Uint8Array[] {
  const proof: Uint8Array[] = []
  let [start, end] = [0, size2]
  while (size1 !== end) {
    const middle = start + splitBelow(end - start)
    if (size1 <= middle) {
      proof.push(range(middle, end))
      end = middle
    } else {
      proof.push(range(start, middle))
      start = middle
    }
  }
  if (start > 0) proof.push(range(start, end))
  return proof.reverse()
}

/** The greatest power of two below n, for n > 1 (RFC 6962 section 2.1). */
export function splitBelow(n: number): number {
  let k = 1
  while (k * 2 < n) k *= 2
  return k
}
