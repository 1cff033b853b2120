import { concatBytes, sameBytes } from '../bytes.ts'
import { sha512 } from './sha512.ts'

/** The field's prime, the order of the base point, and the curve's constant (RFC 8032 section 5.1). */
const prime = 2n ** 255n - 19n
const order = 2n ** 252n + 27742317777372353535851937790883648493n
const curve = mod(-121665n * power(121666n, prime - 2n))

/** A point in extended coordinates (RFC 8032 section 5.1.4): x = X/Z, y = Y/Z, xy = T/Z. */
type Point = { x: bigint; y: bigint; z: bigint; t: bigint }

const neutral: Point = { x: 0n, y: 1n, z: 1n, t: 0n }
const base = pointAt(mod(4n * power(5n, prime - 2n)), false) ?? neutral

/**
 * Whether an Ed25519 signature of 64 bytes by this key of 32 bytes fits what was signed (RFC 8032 section 5.1.7).
 * As `server/record/ed25519.ts`, where there is nothing but the language. Never throws.
 */
export function verifyEd25519(
  publicKey: Uint8Array,
  signed: Uint8Array,
  signature: Uint8Array,
): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false
  const commitment = signature.subarray(0, 32)
  const answer = numberOf(signature.subarray(32))
  const key = decode(publicKey)
  if (key === undefined || answer >= order || isOfSmallOrder(key)) return false
  const challenge = numberOf(sha512(concatBytes(commitment, publicKey, signed))) % order
  const negative = { ...key, x: mod(-key.x), t: mod(-key.t) }
  return sameBytes(encode(sum(answer, challenge, negative)), commitment)
}

/** Nothing is signed here: a page that verifies holds no key. */
export function signEd25519(): Uint8Array {
  throw new Error('the verifier signs nothing')
}

/** No private key comes here either. */
export function publicKeyOf(): Uint8Array {
  throw new Error('the verifier holds no private key')
}

function mod(value: bigint): bigint {
  const rest = value % prime
  return rest < 0n ? rest + prime : rest
}

function power(value: bigint, exponent: bigint): bigint {
  let [result, square] = [1n, mod(value)]
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = mod(result * square)
    square = mod(square * square)
  }
  return result
}

/** Little-endian, as everything is in RFC 8032. */
function numberOf(bytes: Uint8Array): bigint {
  let value = 0n
  for (const byte of bytes.toReversed()) value = (value << 8n) | BigInt(byte)
  return value
}

/** The point with this y whose x is odd or not; undefined where the curve has none (section 5.1.3). */
function pointAt(y: bigint, isOdd: boolean): Point | undefined {
  if (y >= prime) return undefined
  const above = mod(y * y - 1n)
  const below = mod(curve * y * y + 1n)
  const candidate = mod(
    above * below ** 3n * power(mod(above * power(below, 7n)), (prime - 5n) / 8n),
  )
  const squared = mod(below * candidate * candidate)
  let x = candidate
  if (squared === mod(-above)) x = mod(candidate * power(2n, (prime - 1n) / 4n))
  else if (squared !== above) return undefined
  if (x === 0n && isOdd) return undefined
  if (((x & 1n) === 1n) !== isOdd) x = prime - x
  return { x, y, z: 1n, t: mod(x * y) }
}

function decode(bytes: Uint8Array): Point | undefined {
  const value = numberOf(bytes)
  return pointAt(BigInt.asUintN(255, value), value >> 255n === 1n)
}

/** Whether a point stays in the small subgroup, where one signature fits nearly everything: no key is made there. */
function isOfSmallOrder(point: Point): boolean {
  let eightfold = point
  for (let doubling = 0; doubling < 3; doubling++) eightfold = add(eightfold, eightfold)
  return eightfold.x === 0n
}

function encode({ x, y, z }: Point): Uint8Array {
  const inverse = power(z, prime - 2n)
  let value = mod(y * inverse) | ((mod(x * inverse) & 1n) << 255n)
  const bytes = new Uint8Array(32)
  for (let at = 0; at < 32; at++) {
    bytes[at] = Number(value & 0xffn)
    value >>= 8n
  }
  return bytes
}

/** RFC 8032 section 5.1.4, which holds for every two points of this curve. */
function add(left: Point, right: Point): Point {
  const a = mod((left.y - left.x) * (right.y - right.x))
  const b = mod((left.y + left.x) * (right.y + right.x))
  const c = mod(2n * curve * mod(left.t * right.t))
  const d = mod(2n * left.z * right.z)
  const [e, f, g, h] = [b - a, d - c, d + c, b + a]
  return { x: mod(e * f), y: mod(g * h), z: mod(f * g), t: mod(e * h) }
}

/** answer·base + challenge·point, both from the highest bit down at once. */
function sum(answer: bigint, challenge: bigint, point: Point): Point {
  const both = add(base, point)
  let result = neutral
  for (let bit = 252n; bit >= 0n; bit--) {
    result = add(result, result)
    const takes = { base: (answer >> bit) & 1n, point: (challenge >> bit) & 1n }
    if (takes.base && takes.point) result = add(result, both)
    else if (takes.base) result = add(result, base)
    else if (takes.point) result = add(result, point)
  }
  return result
}
