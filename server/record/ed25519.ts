import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { concatBytes, fromHex } from './bytes.ts'

/** PKCS #8 around a bare private key (RFC 8410 section 7). */
const privatePrefix = fromHex('302e020100300506032b657004220420', 16) ?? new Uint8Array()
/** SubjectPublicKeyInfo around a bare public key (RFC 8410 section 4). */
const publicPrefix = fromHex('302a300506032b6570032100', 12) ?? new Uint8Array()

/** Whether an Ed25519 signature of 64 bytes by this key of 32 bytes fits what was signed (RFC 8032). Never throws. */
export function verifyEd25519(
  publicKey: Uint8Array,
  signed: Uint8Array,
  signature: Uint8Array,
): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false
  const key = Buffer.from(concatBytes(publicPrefix, publicKey))
  try {
    return verify(null, signed, createPublicKey({ key, format: 'der', type: 'spki' }), signature)
  } catch {
    // 32 bytes that are no point of the curve verify nothing
    return false
  }
}

/** The Ed25519 signature, 64 bytes, by the private key `seed` of RFC 8032, 32 bytes. */
export const signEd25519 = (seed: Uint8Array, signed: Uint8Array): Uint8Array =>
  new Uint8Array(sign(null, signed, privateKeyOf(seed)))

/** The public key, 32 bytes, of an Ed25519 private key of 32 bytes. */
export function publicKeyOf(seed: Uint8Array): Uint8Array {
  const { x } = createPublicKey(privateKeyOf(seed)).export({ format: 'jwk' })
  if (x === undefined) throw new Error('the key has no public part')
  return new Uint8Array(Buffer.from(x, 'base64url'))
}

function privateKeyOf(seed: Uint8Array) {
  if (seed.length !== 32) throw new Error('an Ed25519 private key is 32 bytes')
  const key = Buffer.from(concatBytes(privatePrefix, seed))
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' })
}
