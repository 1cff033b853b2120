import { concatBytes } from '../bytes.ts'
import { fractionsOfRoots } from './sha2-constants.ts'

const rounds = fractionsOfRoots(80, 3, 64)
const beginning = fractionsOfRoots(8, 2, 64)

const wrap = (value: bigint) => BigInt.asUintN(64, value)
const turn = (value: bigint, by: bigint) => (value >> by) | wrap(value << (64n - by))

/** SHA-512 (FIPS 180-4) of a few bytes: 64 bytes. Slow and plain; for signatures only. */
export function sha512(bytes: Uint8Array): Uint8Array {
  const padding = new Uint8Array(((128 - ((bytes.length + 17) % 128)) % 128) + 17)
  padding[0] = 0x80
  new DataView(padding.buffer).setBigUint64(padding.length - 8, BigInt(bytes.length) * 8n)
  const message = concatBytes(bytes, padding)
  let state = beginning
  for (let at = 0; at + 128 <= message.length; at += 128) {
    state = compress(state, new DataView(message.buffer, at, 128))
  }
  const digest = new DataView(new ArrayBuffer(64))
  for (const [at, value] of state.entries()) digest.setBigUint64(at * 8, value)
  return new Uint8Array(digest.buffer)
}

/** One block of 128 bytes (FIPS 180-4 section 6.4.2). */
function compress(state: readonly bigint[], block: DataView): bigint[] {
  const words: bigint[] = []
  const word = (at: number) => words[at] ?? 0n
  for (let at = 0; at < 16; at++) words.push(block.getBigUint64(at * 8))
  for (let at = 16; at < 80; at++) {
    const [two, fifteen] = [word(at - 2), word(at - 15)]
    const later = turn(two, 19n) ^ turn(two, 61n) ^ (two >> 6n)
    const earlier = turn(fifteen, 1n) ^ turn(fifteen, 8n) ^ (fifteen >> 7n)
    words.push(wrap(later + word(at - 7) + earlier + word(at - 16)))
  }
  let [a = 0n, b = 0n, c = 0n, d = 0n, e = 0n, f = 0n, g = 0n, h = 0n] = state
  for (const [at, constant] of rounds.entries()) {
    const chosen = (e & f) ^ (wrap(~e) & g)
    const first = h + (turn(e, 14n) ^ turn(e, 18n) ^ turn(e, 41n)) + chosen + constant + word(at)
    const majority = (a & b) ^ (a & c) ^ (b & c)
    const second = (turn(a, 28n) ^ turn(a, 34n) ^ turn(a, 39n)) + majority
    h = g
    g = f
    f = e
    e = wrap(d + first)
    d = c
    c = b
    b = a
    a = wrap(first + second)
  }
  return [a, b, c, d, e, f, g, h].map((value, at) => wrap(value + (state[at] ?? 0n)))
}
