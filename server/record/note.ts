import { concatBytes, fromBase64, fromHex, sameBytes, toBase64, toHex, utf8 } from './bytes.ts'
import { keyIdOf, type NoteKey, signatureTypes, signWith, verifyWith } from './note-keys.ts'

/** More signature lines than this are not read: the format asks for at least 16. */
const maximumSignatures = 100

/**
 * Opens a signed note (C2SP signed-note): returns its text, which ends in a newline, and the names
 * of those known verifier keys (`name+keyid+base64`) that signed it. Signatures of unknown keys are
 * ignored, and so are keys of a type that this program does not know.
 *
 * Throws an Error where the format says reject: malformed text or signature lines, a known key
 * whose signature fails, no signature of a known key, a malformed verifier key.
 */
export function openNote(
  note: string,
  verifierKeys: string[],
): { text: string; signedBy: string[] } {
  const known = verifierKeys.map(parseVerifierKey).filter((key) => key !== undefined)
  const { text, signatures } = splitNote(note)
  const signedBy: string[] = []
  for (const { name, keyId, signature } of signatures) {
    const keys = known.filter((key) => key.name === name && sameBytes(keyIdOf(key), keyId))
    for (const key of keys) {
      if (!verifyWith(key, text, signature)) {
        throw new Error(`the signature of ${name} does not fit the note`)
      }
      if (!signedBy.includes(name)) signedBy.push(name)
    }
  }
  if (signedBy.length === 0) throw new Error('no known key signed the note')
  return { text, signedBy }
}

/**
 * Signs a text as a note with one Ed25519 key. `seed` is the private key of RFC 8032, 32 bytes.
 * Throws when the text or the name cannot be in a note.
 */
export function signNote(text: string, signer: { name: string; seed: Uint8Array }): string {
  if (!isNoteText(text)) throw new Error('a note is text without control characters, ended by \\n')
  if (!isName(signer.name)) throw new Error(`${signer.name} cannot name a key`)
  const { key, signature } = signWith(signer, text)
  return `${text}\n— ${key.name} ${toBase64(concatBytes(keyIdOf(key), signature))}\n`
}

/** Writes the verifier key of an Ed25519 public key of 32 bytes: `name+keyid+base64(type||key)`. */
export function verifierKeyOf(
  name: string,
  publicKey: Uint8Array,
  type: number = signatureTypes.ed25519,
): string {
  if (!isName(name)) throw new Error(`${name} cannot name a key`)
  if (publicKey.length !== 32) throw new Error('an Ed25519 public key is 32 bytes')
  const key = { name, type, publicKey }
  return `${name}+${toHex(keyIdOf(key))}+${toBase64(concatBytes(new Uint8Array([key.type]), publicKey))}`
}

/**
 * Reads a verifier key. Undefined when its signature type is not known here, so that a list may
 * hold keys of types to come. Throws an Error when it is malformed or its key id is not its own.
 */
export function parseVerifierKey(verifierKey: string): NoteKey | undefined {
  const [name, keyId, encoded, ...rest] = verifierKey.split('+')
  // base64 has a + of its own
  const bytes = fromBase64([encoded, ...rest].join('+'))
  const claimed = fromHex(keyId, 4)
  if (name === undefined || !isName(name) || claimed === undefined || bytes === undefined) {
    throw new Error('malformed verifier key')
  }
  const [type, ...publicKey] = bytes
  if (type === undefined) throw new Error('malformed verifier key')
  const key = { name, type, publicKey: new Uint8Array(publicKey) }
  if (!sameBytes(keyIdOf(key), claimed)) throw new Error('the key id is not that of the key')
  if (type !== signatureTypes.ed25519 && type !== signatureTypes.cosignature) return undefined
  if (publicKey.length !== 32) throw new Error('an Ed25519 public key is 32 bytes')
  return key
}

type SignatureLine = { name: string; keyId: Uint8Array; signature: Uint8Array }

function splitNote(note: string): { text: string; signatures: SignatureLine[] } {
  const blank = note.lastIndexOf('\n\n')
  if (blank < 0 || !note.endsWith('\n')) throw new Error('malformed note: no signatures')
  const text = note.slice(0, blank + 1)
  if (!isNoteText(note)) throw new Error('malformed note: not plain text')
  const lines = note.slice(blank + 2, -1).split('\n')
  if (lines.length > maximumSignatures) throw new Error('malformed note: too many signatures')
  return { text, signatures: lines.map(readSignatureLine) }
}

function readSignatureLine(line: string): SignatureLine {
  const [dash, name, encoded, ...rest] = line.split(' ')
  const bytes = fromBase64(encoded)
  if (dash !== '—' || name === undefined || !isName(name) || bytes === undefined) {
    throw new Error('malformed note: not a signature line')
  }
  if (rest.length > 0 || bytes.length < 5) throw new Error('malformed note: not a signature line')
  return { name, keyId: bytes.slice(0, 4), signature: bytes.slice(4) }
}

function isNoteText(text: string): boolean {
  if (!text.isWellFormed() || !text.endsWith('\n')) return false
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code < 0x20 && code !== 0x0a) return false
  }
  return true
}

function isName(name: string): boolean {
  // U+0085 is white space to Unicode and not to \s
  return name !== '' && utf8(name).length > 0 && !/[\s\u0085+]/u.test(name)
}
