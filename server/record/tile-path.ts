/** Hashes in a full tile (C2SP tlog-tiles). */
export const tileWidth = 256

/** A tile of hashes by its level, or a bundle of entries; `width` 256 is the full one. */
export type Tile = { level: number | 'entries'; index: number; width: number }

/**
 * The path of a tile (C2SP tlog-tiles): `tile/<L>/<N>[.p/<W>]`, the index in groups of three digits,
 * of which all but the last begin with an x.
 */
export function tilePath({ level, index, width }: Tile): string {
  const digits = String(index)
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0')
  const groups = padded.match(/\d{3}/g) ?? []
  const place = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/')

  return `tile/${level}/${place}${width < tileWidth ? `.p/${width}` : ''}`
}

/** Reads what follows `tile/` in an address; undefined for all but the one spelling of a tile. */
export function readTilePath(parts: readonly string[]): Tile | undefined {
  const [level = '', ...rest] = parts
  const at = readLevel(level)
  const [place = '', width, ...more] = rest.join('/').split('.p/')
  if (at === undefined || more.length > 0) return
  if (!/^(x\d{3}\/)*\d{3}$/.test(place)) return
  if (width !== undefined && !/^([1-9]\d{0,2})$/.test(width)) return
  const tile = {
    level: at,
    index: Number(place.replace(/[x/]/g, '')),
    width: width === undefined ? tileWidth : Number(width),
  }
  // Leading groups of nothing, 2^53 and more, widths of 256 and more: none is how a tile is written.
  return Number.isSafeInteger(tile.index) && tilePath(tile) === `tile/${parts.join('/')}`
    ? tile
    : undefined
}

function readLevel(text: string): Tile['level'] | undefined {
  if (text === 'entries') return text
  return /^(\d|[1-5]\d|6[0-3])$/.test(text) ? Number(text) : undefined
}

/** How many hashes the tree of a size has at a level of tiles: its complete subtrees of 256^level leaves. */
export const hashesAt = (size: number, level: number): number =>
  // a level above the sixth would hold subtrees of more than 2^53 leaves
  level > 6 ? 0 : Math.floor(size / tileWidth ** level)

/** Whether the tree of a size has a tile: all of its hashes are there. */
export const hasTile = (size: number, { level, index, width }: Tile): boolean =>
  index * tileWidth + width <= hashesAt(size, level === 'entries' ? 0 : level)
