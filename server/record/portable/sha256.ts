import { fractionsOfRoots } from './sha2-constants.ts'

const rounds = Int32Array.from(fractionsOfRoots(64, 3, 32), Number)
const beginning = Uint32Array.from(fractionsOfRoots(8, 2, 32), Number)

/** SHA-256 (FIPS 180-4) of bytes: 32 bytes. As `server/record/sha256.ts`, where there is nothing but the language. */
export function sha256(bytes: Uint8Array): Uint8Array {
  const running = startSha256()
  running.add(bytes)
  return running.end()
}

/** A hash in the making: of bytes that come piece by piece. */
export type RunningHash = { add: (bytes: Uint8Array) => void; end: () => Uint8Array }

/** Begins a SHA-256 over bytes that are never all at hand. */
export function startSha256(): RunningHash {
  const state = Uint32Array.from(beginning)
  const block = new Uint8Array(64)
  let [total, held] = [0, 0]
  const add = (bytes: Uint8Array) => {
    total += bytes.length
    let at = 0
    while (at < bytes.length) {
      const taken = Math.min(64 - held, bytes.length - at)
      block.set(bytes.subarray(at, at + taken), held)
      held += taken
      at += taken
      if (held === 64) {
        compress(state, block)
        held = 0
      }
    }
  }
  const end = () => {
    const padding = new Uint8Array((held < 56 ? 64 : 128) - held)
    padding[0] = 0x80
    new DataView(padding.buffer).setBigUint64(padding.length - 8, BigInt(total) * 8n)
    add(padding)
    const digest = new DataView(new ArrayBuffer(32))
    for (const [at, word] of state.entries()) digest.setUint32(at * 4, word)
    return new Uint8Array(digest.buffer)
  }
  return { add, end }
}

const words = new Int32Array(64)
const word = (at: number) => words[at] ?? 0
const turn = (value: number, by: number) => (value >>> by) | (value << (32 - by))

/** One block of 64 bytes (FIPS 180-4 section 6.2.2). */
function compress(state: Uint32Array, block: Uint8Array): void {
  const view = new DataView(block.buffer, block.byteOffset, 64)
  for (let at = 0; at < 16; at++) words[at] = view.getInt32(at * 4)
  for (let at = 16; at < 64; at++) {
    const two = word(at - 2)
    const fifteen = word(at - 15)
    const later = turn(two, 17) ^ turn(two, 19) ^ (two >>> 10)
    const earlier = turn(fifteen, 7) ^ turn(fifteen, 18) ^ (fifteen >>> 3)
    words[at] = later + word(at - 7) + earlier + word(at - 16)
  }
  let a = state[0] ?? 0
  let b = state[1] ?? 0
  let c = state[2] ?? 0
  let d = state[3] ?? 0
  let e = state[4] ?? 0
  let f = state[5] ?? 0
  let g = state[6] ?? 0
  let h = state[7] ?? 0
  for (let at = 0; at < 64; at++) {
    const chosen = (e & f) ^ (~e & g)
    const spread = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const first = (h + spread + chosen + (rounds[at] ?? 0) + word(at)) | 0
    const majority = (a & b) ^ (a & c) ^ (b & c)
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority) | 0
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  state[0] = (state[0] ?? 0) + a
  state[1] = (state[1] ?? 0) + b
  state[2] = (state[2] ?? 0) + c
  state[3] = (state[3] ?? 0) + d
  state[4] = (state[4] ?? 0) + e
  state[5] = (state[5] ?? 0) + f
  state[6] = (state[6] ?? 0) + g
  state[7] = (state[7] ?? 0) + h
}
