import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { concatBytes, toHex, utf8 } from './bytes.ts'
import { sha256 } from './sha256.ts'

/** Types of signature in notes that this program knows (C2SP signed-note, tlog-cosignature). */
export const signatureTypes = { ed25519: 0x01, cosignature: 0x04 } as const

/** A public key that verifies signature lines of notes. */
export type NoteKey = { name: string; type: number; publicKey: Uint8Array }

/** The key id: the first four bytes of SHA-256(name || 0x0A || type || key) (C2SP signed-note). */
export function keyIdOf(key: NoteKey): Uint8Array {
  return sha256(concatBytes(utf8(key.name), new Uint8Array([0x0a, key.type]), key.publicKey)).slice(
    0,
    4,
  )
}

/** Whether a signature (without its key id) of this key fits the text. Never throws. */
export function verifyWith(key: NoteKey, text: string, signature: Uint8Array): boolean {
  if (key.type === signatureTypes.ed25519) return verifyEd25519(key, utf8(text), signature)
  if (key.type !== signatureTypes.cosignature || signature.length !== 72) return false
  // a cosignature is a time in seconds, eight bytes, then the signature over time and text
  const time = new DataView(signature.buffer, signature.byteOffset).getBigUint64(0)
  const signed = utf8(`cosignature/v1\ntime ${time}\n${text}`)
  return verifyEd25519(key, signed, signature.slice(8))
}

/** Signs a text with Ed25519; `seed` is the private key of RFC 8032, 32 bytes. */
export function signWith(
  signer: { name: string; seed: Uint8Array },
  text: string,
): { key: NoteKey; signature: Uint8Array } {
  const signature = sign(null, utf8(text), privateKeyOf(signer.seed))
  return {
    key: {
      name: signer.name,
      type: signatureTypes.ed25519,
      publicKey: publicKeyOf(signer.seed),
    },
    signature: new Uint8Array(signature),
  }
}

/** The public key, 32 bytes, of an Ed25519 private key of 32 bytes. */
export function publicKeyOf(seed: Uint8Array): Uint8Array {
  const { x } = createPublicKey(privateKeyOf(seed)).export({ format: 'jwk' })
  if (x === undefined) throw new Error('the key has no public part')
  return new Uint8Array(Buffer.from(x, 'base64url'))
}

function privateKeyOf(seed: Uint8Array) {
  if (seed.length !== 32) throw new Error('an Ed25519 private key is 32 bytes')
  // PKCS #8 around a bare key (RFC 8410 section 7)
  const prefix = Buffer.from('302e020100300506032b657004220420', 'hex')
  return createPrivateKey({
    key: Buffer.from(concatBytes(prefix, seed)),
    format: 'der',
    type: 'pkcs8',
  })
}

function verifyEd25519(key: NoteKey, signed: Uint8Array, signature: Uint8Array): boolean {
  if (signature.length !== 64) return false
  // SubjectPublicKeyInfo around a bare key (RFC 8410 section 4)
  const encoded = Buffer.from(`302a300506032b6570032100${toHex(key.publicKey)}`, 'hex')
  try {
    return verify(
      null,
      signed,
      createPublicKey({ key: encoded, format: 'der', type: 'spki' }),
      signature,
    )
  } catch {
    // 32 bytes that are no point of the curve verify nothing
    return false
  }
}
