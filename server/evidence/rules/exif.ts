import { type Claim, claimed, claimsOf, longestClaim } from './claims.ts'

/** Entries of one directory that are looked at: cameras write some sixty. */
const mostEntries = 300

type Directory = ReadonlyMap<number, string | readonly number[]>

/**
 * What an image claims in its EXIF block (CIPA DC-008 4.6): when, where and with what it was taken. Looks at three
 * directories and a bounded number of entries, follows no other pointer and reads nothing outside the block,
 * so that no block costs more than its length. What cannot be read is left out.
 */
export function readExif(block: Uint8Array): Claim[] {
  const head = [0x45, 0x78, 0x69, 0x66, 0, 0]
  const start = head.every((byte, at) => block[at] === byte) ? head.length : 0
  const view = new DataView(block.buffer, block.byteOffset + start, block.byteLength - start)
  if (view.byteLength < 8) return []
  const order = view.getUint16(0)
  if (order !== 0x4949 && order !== 0x4d4d) return []
  const little = order === 0x4949
  const main = readDirectory(view, view.getUint32(4, little), little)
  const taken = readDirectory(view, pointer(main, 0x8769), little)
  const place = readDirectory(view, pointer(main, 0x8825), little)

  return claims(main, taken, place)
}

const claims = (main: Directory, taken: Directory, place: Directory): Claim[] => {
  const words = (directory: Directory, ...tags: number[]) =>
    tags
      .map((tag) => directory.get(tag))
      .filter((value) => typeof value === 'string')
      .join(' ')
  return claimsOf({
    taken: words(taken, 0x9003, 0x9011),
    place: placeOf(place),
    camera: words(main, 0x010f, 0x0110),
    serial: words(taken, 0xa431),
    program: words(main, 0x0131),
    changed: words(main, 0x0132),
    author: words(main, 0x013b),
    rights: words(main, 0x8298),
    description: words(main, 0x010e),
  })
}

const pointer = (directory: Directory, tag: number): number => {
  const value = directory.get(tag)
  return typeof value === 'object' ? (value[0] ?? 0) : 0
}

/** Latitude and longitude in degrees, or '' where the two are not whole. */
const placeOf = (place: Directory): string => {
  const north = degrees(place.get(2), place.get(1), 'S', 90)
  const east = degrees(place.get(4), place.get(3), 'W', 180)
  return north === null || east === null ? '' : `${north.toFixed(5)}, ${east.toFixed(5)}`
}

const degrees = (
  value: string | readonly number[] | undefined,
  reference: string | readonly number[] | undefined,
  negative: string,
  most: number,
): number | null => {
  if (typeof value !== 'object' || value.length !== 3) return null
  const [degree = 0, minute = 0, second = 0] = value
  const found = degree + minute / 60 + second / 3600
  if (!Number.isFinite(found) || found > most) return null
  return reference === negative ? -found : found
}

/** Bytes of one value, by its type; types that nothing here needs are not there. */
const widths: Readonly<Record<number, number>> = { 2: 1, 3: 2, 4: 4, 5: 8 }

function readDirectory(view: DataView, start: number, little: boolean): Directory {
  const found = new Map<number, string | readonly number[]>()
  if (start < 8 || start + 2 > view.byteLength) return found
  const entries = Math.min(view.getUint16(start, little), mostEntries)
  for (let entry = 0; entry < entries; entry++) {
    const at = start + 2 + entry * 12
    if (at + 12 > view.byteLength) break
    const type = view.getUint16(at + 2, little)
    const count = view.getUint32(at + 4, little)
    const width = widths[type]
    if (width === undefined || count === 0) continue
    const from = width * count <= 4 ? at + 8 : view.getUint32(at + 8, little)
    if (from + width * count > view.byteLength) continue
    const value = type === 2 ? text(view, from, count) : numbers(view, from, type, count, little)
    found.set(view.getUint16(at, little), value)
  }
  return found
}

const text = (view: DataView, from: number, count: number): string => {
  const length = Math.min(count, 4 * longestClaim)
  return claimed(
    new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + from, length)),
  )
}

const numbers = (
  view: DataView,
  from: number,
  type: number,
  count: number,
  little: boolean,
): number[] =>
  Array.from({ length: Math.min(count, 3) }, (_, at) => {
    if (type === 3) return view.getUint16(from + at * 2, little)
    if (type === 4) return view.getUint32(from + at * 4, little)
    return view.getUint32(from + at * 8, little) / view.getUint32(from + at * 8 + 4, little)
  })
