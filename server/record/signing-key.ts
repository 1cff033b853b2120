import { randomBytes } from 'node:crypto'
import { chmod, link, mkdir, open, readFile, stat, unlink, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fromBase64, toBase64 } from './bytes.ts'
import { publicKeyOf } from './ed25519.ts'
import { verifierKeyOf } from './note.ts'

/** The key that signs checkpoints: Ed25519, its name the record's origin. It never leaves the worker. */
export type SigningKey = { name: string; seed: Uint8Array }

/** The file's beginning, before the origin and the private key in base64, each after a plus. */
const label = 'FOCALPOINT+RECORD+KEY'

/**
 * Reads the signing key from its file, or makes both where there is none: 0600, in a directory of
 * 0700. Two processes that begin at once end with one key.
 *
 * Throws when the file is readable by others, is not a key, or belongs to another origin: a record
 * must not be signed under a name that is not its own.
 */
export async function readOrMakeSigningKey(file: string, origin: string): Promise<SigningKey> {
  const known = await readKey(file)
  if (known === undefined) await makeKey(file, origin)
  const key = known ?? (await readKey(file))
  if (key === undefined) throw new Error(`the signing key ${file} cannot be read back`)
  if (key.name !== origin) {
    throw new Error(`the signing key ${file} is that of ${key.name}, and this record is ${origin}`)
  }

  return key
}

/** The verifier key to publish for a signing key: what auditors keep elsewhere. */
export const verifierKeyFor = (key: SigningKey): string =>
  verifierKeyOf(key.name, publicKeyOf(key.seed))

async function readKey(file: string): Promise<SigningKey | undefined> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
  if (((await stat(file)).mode & 0o077) !== 0) {
    throw new Error(`the signing key ${file} is readable by others; make it 0600`)
  }
  const [origin, encoded, ...rest] = text.trimEnd().split('\n')
  const seed = fromBase64(encoded)
  if (
    origin === undefined ||
    !origin.startsWith(`${label}+`) ||
    seed?.length !== 32 ||
    rest.length
  ) {
    throw new Error(`${file} is not a signing key`)
  }

  return { name: origin.slice(label.length + 1), seed }
}

async function makeKey(file: string, origin: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  // on the disk before its first signature leaves: a key that a power cut took could not be explained
  const text = `${label}+${origin}\n${toBase64(randomBytes(32))}\n`
  await writeFile(draft, text, { mode: 0o600, flush: true })
  // whatever the umask or an access list made of it
  await chmod(draft, 0o600)
  try {
    // fails where another process was first; a rename would replace its key
    await link(draft, file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    await unlink(draft)
  }
  const directory = await open(dirname(file))
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}
