/**
 * Who proposes a change, and when: what every piece of one suggestion carries. Pieces with the same
 * stamp are decided together. `at` is the author's clock (ms); the log has the server's.
 */
export type Stamp = { id: string; memberId: string; at: number }

const idForm = /^[\w-]{6,36}$/
const memberForm = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/
const between = ','
const latestTime = 8_640_000_000_000_000
/** The most people who may propose the same thing of one break or one citation. */
const mostStamps = 20

/** The stamp that a value from the wire is, or undefined. */
export function readStamp(value: unknown): Stamp | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (!('id' in value && 'memberId' in value && 'at' in value)) return undefined
  const { id, memberId, at } = value
  return isStampId(id) && isMemberId(memberId) && isTime(at) ? { id, memberId, at } : undefined
}

/**
 * The stamps in an attribute of a node, as `id.member.time` between commas; none when it is absent or is
 * not of that form. Words carry marks; a break and a citation have attributes, because the shared text
 * keeps no marks on nodes.
 */
export function readStamps(value: unknown): Stamp[] {
  if (typeof value !== 'string') return []
  const stamps = value.split(between, mostStamps + 1).map((written) => {
    const [id, memberId, at, ...rest] = written.split('.')
    return rest.length === 0 ? readStamp({ id, memberId, at: Number(at) }) : undefined
  })
  const read = stamps.filter((stamp) => stamp !== undefined)
  return read.length === stamps.length && read.length <= mostStamps ? read : []
}

/** Stamps as an attribute holds them; null for none. */
export function writeStamps(stamps: readonly Stamp[]): string | null {
  if (stamps.length === 0) return null
  return stamps.map(({ id, memberId, at }) => `${id}.${memberId}.${at}`).join(between)
}

/** For the schema. */
export const isStampId = (value: unknown): value is string =>
  typeof value === 'string' && idForm.test(value)
export const isMemberId = (value: unknown): value is string =>
  typeof value === 'string' && memberForm.test(value)
export const isTime = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= latestTime
