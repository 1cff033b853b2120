import { concatBytes, fromBase64, sameBytes, toBase64, utf8 } from './bytes.ts'
import { parseVerifierKey, verifierKeyOf } from './note.ts'
import { keyIdOf, type NoteKey, signatureTypes, signWith, verifyWith } from './note-keys.ts'

/** What a signature line of a witness says, once it was verified. */
export type Cosignature = { name: string; at: Date }

/** The last second that a date can say, which no witness reaches. */
const lastSecond = 8_640_000_000_000n

/** The verifier key of a witness: type 0x04 (C2SP tlog-cosignature). */
export function witnessKeyOf(signer: { name: string; seed: Uint8Array }): string {
  // a key for notes of the same name, read for its public half alone
  const { publicKey } = signWith(signer, '').key
  return verifierKeyOf(signer.name, publicKey, signatureTypes.cosignature)
}

/**
 * Cosigns the text of a checkpoint (cosignature/v1, Ed25519): that at this time it was the largest of its log that the
 * witness had seen, and consistent with all before it. Returns the signature line without its newline.
 */
export function cosign(
  text: string,
  signer: { name: string; seed: Uint8Array },
  now: Date,
): string {
  const seconds = BigInt(Math.floor(now.getTime() / 1000))
  const { key, signature } = signWith(signer, `cosignature/v1\ntime ${seconds}\n${text}`)
  const time = new Uint8Array(8)
  new DataView(time.buffer).setBigUint64(0, seconds)
  const cosigner = { ...key, type: signatureTypes.cosignature }

  return `— ${signer.name} ${toBase64(concatBytes(keyIdOf(cosigner), time, signature))}`
}

/**
 * Reads a signature line and verifies it as a cosignature of this key over the text of a checkpoint. Undefined for a
 * line of another key, one that does not fit the text, and one whose time no date can say. Never throws.
 */
export function readCosignature(
  line: string,
  text: string,
  verifierKey: string,
): Cosignature | undefined {
  const key = witnessKey(verifierKey)
  const [dash, name, encoded, ...rest] = line.split(' ')
  const bytes = fromBase64(encoded)
  if (dash !== '—' || rest.length > 0 || bytes?.length !== 76 || key === undefined) return
  if (key.name !== name || !sameBytes(bytes.slice(0, 4), keyIdOf(key))) return
  const signature = bytes.slice(4)
  const seconds = new DataView(signature.buffer).getBigUint64(0)
  if (seconds > lastSecond || !text.isWellFormed() || !verifyWith(key, text, signature)) return

  return { name: key.name, at: new Date(Number(seconds) * 1000) }
}

/** The key of a witness from its verifier key; undefined for one that is malformed or of another type. */
export function witnessKey(verifierKey: string): NoteKey | undefined {
  try {
    const key = parseVerifierKey(verifierKey)
    return key?.type === signatureTypes.cosignature && utf8(key.name).length < 256 ? key : undefined
  } catch {
    // malformed: nobody's key
    return undefined
  }
}
