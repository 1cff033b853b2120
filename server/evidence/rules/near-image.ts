/** The size to which an image is drawn for its print: one more across, for the differences. */
export const printSize = { width: 9, height: 8 } as const

/** So many of 64 bits may differ between prints of one picture: measured on copies, see the test. Our policy. */
const mostApart = 6

/**
 * What an image looks like in 64 bits (dHash, Krawetz 2013), as sixteen hexadecimal digits: whether
 * each point of the small grey image is darker than the one to its right. Other sizes, formats and
 * qualities of a picture keep it; another picture does not.
 * @param grey the brightness of each point, row by row
 */
export function imagePrintOf(grey: Uint8Array): string {
  const { width, height } = printSize
  if (grey.length !== width * height) throw new RangeError('not an image of the size of prints')
  let print = ''
  for (let row = 0; row < height; row++) {
    let byte = 0
    for (let column = 0; column < width - 1; column++) {
      const at = row * width + column
      byte = (byte << 1) | ((grey[at] ?? 0) < (grey[at + 1] ?? 0) ? 1 : 0)
    }
    print += byte.toString(16).padStart(2, '0')
  }
  return print
}

/**
 * Whether two prints are of one picture. A print with hardly a difference in it is of something flat
 * (a blank page, a dark screen) and tells nothing.
 */
export const areNearImages = (one: string, other: string): boolean =>
  tells(one) && tells(other) && bitsApart(one, other) <= mostApart

const tells = (print: string): boolean => {
  const set = bitsApart(print, '0000000000000000')
  return set >= 8 && set <= 56
}

function bitsApart(one: string, other: string): number {
  let apart = 0
  for (let at = 0; at < 16; at++) {
    let bits = Number.parseInt(one[at] ?? '0', 16) ^ Number.parseInt(other[at] ?? '0', 16)
    for (; bits > 0; bits >>= 1) apart += bits & 1
  }
  return apart
}
