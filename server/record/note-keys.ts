import { concatBytes, utf8 } from './bytes.ts'
import { publicKeyOf, signEd25519, verifyEd25519 } from './ed25519.ts'
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
  if (key.type === signatureTypes.ed25519)
    return verifyEd25519(key.publicKey, utf8(text), signature)
  if (key.type !== signatureTypes.cosignature || signature.length !== 72) return false
  // a cosignature is a time in seconds, eight bytes, then the signature over time and text
  const time = new DataView(signature.buffer, signature.byteOffset).getBigUint64(0)
  const signed = utf8(`cosignature/v1\ntime ${time}\n${text}`)
  return verifyEd25519(key.publicKey, signed, signature.slice(8))
}

/** Signs a text with Ed25519; `seed` is the private key of RFC 8032, 32 bytes. */
export function signWith(
  { name, seed }: { name: string; seed: Uint8Array },
  text: string,
): { key: NoteKey; signature: Uint8Array } {
  const key = { name, type: signatureTypes.ed25519, publicKey: publicKeyOf(seed) }
  return { key, signature: signEd25519(seed, utf8(text)) }
}
