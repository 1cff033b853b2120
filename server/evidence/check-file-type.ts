import { createReadStream } from 'node:fs'
import { open, readFile, stat } from 'node:fs/promises'
import { constants, gunzipSync } from 'node:zlib'
import { fileTypeFromFile } from 'file-type'
import type { Refusal } from '#server/platform/refusal.ts'
import { refusal } from '#server/platform/refusal.ts'
import { isPacked } from './gzip-member.ts'
import { csvLimits } from './rules/csv-plan.ts'
import { declaredEncoding, decodeText } from './rules/decode-text.ts'
import { extensionOf, type FileType, fileTypes, looksLikeMarkup } from './rules/file-types.ts'
import { beginsAsPage, type PageKind } from './rules/saved-page.ts'
import { readZipContents } from './zip-contents.ts'

const mostEntries = 5_000
const mostUnpacked = 500 * 1024 * 1024

/** Why a file of this name is not taken in, whatever is in it: its ending is none that is. */
export function faultOfName(name: string): Refusal | null {
  const extension = extensionOf(name)
  if (fileTypes[extension] !== undefined) return null
  return extension === ''
    ? refusal('evidence.file_without_extension')
    : refusal('evidence.file_type_not_allowed', { extension })
}

/**
 * Decides by extension and signature together whether bytes in quarantine are what they say
 * (ASVS 5.2.2). No signature means no, but for plain text, which must read as text.
 * Returns the media type, or why it is refused.
 */
export async function checkFileType(
  path: string,
  name: string,
): Promise<{ mediaType: string } | Refusal> {
  const extension = extensionOf(name)
  const type = fileTypes[extension]
  if (type === undefined) {
    return faultOfName(name) ?? refusal('evidence.file_type_not_allowed', { extension })
  }
  if (type.page) return checkPage(path, extension, type, type.page)
  if (type.spreadsheet && (await declaresEncoding(path)))
    return checkSpreadsheet(path, extension, type)
  const found = await fileTypeFromFile(path)
  if (type.signatures.length === 0) return checkText(path, extension, type, found?.ext)
  if (found === undefined || !type.signatures.includes(found.mime)) {
    return refusal('evidence.file_type_hidden', { extension, found: found?.ext ?? 'unknown' })
  }
  if (type.dossier) return checkDossier(path, extension, type)
  return type.zipped ? checkZip(path, extension, type) : { mediaType: type.mediaType }
}

/** How much of a file says whether it is a saved page: its head, with whatever a browser wrote there. */
const headBytes = 16_384

/** So much may come of a packed head: what packs to less than a thousandth is no page. */
const mostHead = headBytes * 1_000

async function checkPage(
  path: string,
  extension: string,
  { mediaType }: FileType,
  kind: PageKind,
): Promise<{ mediaType: string } | Refusal> {
  const head = await readHead(path, headBytes)
  const shown = kind === 'warc' && isPacked(head) ? unpackedHead(head) : head
  return beginsAsPage(kind, shown.toString('latin1'))
    ? { mediaType }
    : refusal('evidence.file_type_hidden', { extension, found: 'unknown' })
}

/** What the head of a packed file begins with; nothing where it is not packed as it says. */
function unpackedHead(head: Buffer): Buffer {
  try {
    return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: mostHead })
  } catch (error) {
    if (error instanceof Error && 'code' in error) return Buffer.alloc(0)
    throw error
  }
}

async function readHead(path: string, length: number): Promise<Buffer> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Whether a file begins by saying that it is UTF-16, which signatures take for a recording's frames. */
const declaresEncoding = async (path: string): Promise<boolean> =>
  declaredEncoding(await readHead(path, 3)) !== null

async function checkSpreadsheet(
  path: string,
  extension: string,
  { mediaType }: FileType,
): Promise<{ mediaType: string } | Refusal> {
  // What is too large to be read as a table is not held in memory to learn its encoding.
  const { size } = await stat(path)
  if (size > csvLimits.megabytes * 1024 * 1024) {
    return refusal('evidence.file_not_text', { extension })
  }
  const decoded = decodeText(await readFile(path))
  if (decoded === null) return refusal('intake.not_text')
  return looksLikeMarkup(decoded.text)
    ? refusal('evidence.file_type_hidden', { extension, found: 'html' })
    : { mediaType }
}

async function checkZip(
  path: string,
  extension: string,
  { mediaType }: FileType,
): Promise<{ mediaType: string } | Refusal> {
  const contents = await readZipContents(path)
  if (contents === null) return refusal('evidence.file_broken', { extension })
  if (contents.entries > mostEntries || contents.unpacked > mostUnpacked) {
    return refusal('evidence.file_unpacks_too_large', { extension })
  }
  const hasMacros = contents.names.some((name) =>
    /vbaproject\.bin$|^(?:basic|scripts)\//i.test(name),
  )
  return hasMacros ? refusal('evidence.file_has_macros', { extension }) : { mediaType }
}

/** What a dossier's zip holds, and no other archive (docs/dossier.md). */
const dossierParts = /^(?:dossier\.json|README\.txt|verify\.html|verify\.mjs|files\/[0-9a-f]{64})$/

async function checkDossier(
  path: string,
  extension: string,
  { mediaType }: FileType,
): Promise<{ mediaType: string } | Refusal> {
  const contents = await readZipContents(path)
  if (contents === null) return refusal('evidence.file_broken', { extension })
  const { names } = contents
  const isDossier = names.includes('dossier.json') && names.every((name) => dossierParts.test(name))
  return isDossier ? { mediaType } : refusal('evidence.file_type_not_allowed', { extension })
}

async function checkText(
  path: string,
  extension: string,
  type: FileType,
  found: string | undefined,
): Promise<{ mediaType: string } | Refusal> {
  if (found !== undefined) return refusal('evidence.file_type_hidden', { extension, found })
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let isFirst = true
  try {
    for await (const chunk of createReadStream(path)) {
      const text = decoder.decode(chunk, { stream: true })
      if (text.includes('\0')) return refusal('evidence.file_not_text', { extension })
      if (isFirst && looksLikeMarkup(text)) {
        return refusal('evidence.file_type_hidden', { extension, found: 'html' })
      }
      isFirst = false
    }
    decoder.decode()
  } catch (error) {
    // TextDecoder's word for bytes that are not UTF-8; anything else is a fault of the disk.
    if (!(error instanceof TypeError)) throw error
    return type.spreadsheet
      ? checkSpreadsheet(path, extension, type)
      : refusal('evidence.file_not_text', { extension })
  }
  return { mediaType: type.mediaType }
}
