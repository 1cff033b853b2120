import { fromHex, fromUtf8, toHex } from '../bytes.ts'
import { isPlainObject } from '../plain-object.ts'
import { isReceipt } from '../receipt.ts'
import type { ByteSource } from './byte-source.ts'
import type { Carried } from './check-contents.ts'
import { openNotebook, type Report } from './report.ts'
import { hashPart, longestText, textOfPart } from './unpack.ts'
import { type Brought, verifyDossier } from './verify-dossier.ts'
import { verifyReceipt } from './verify-receipt.ts'
import { BadZip, isZip, readZipParts, type ZipPart } from './zip-parts.ts'

/** What became of a file: its report, with the key that it claims; or that a receipt needs the key. */
export type Verified =
  | { kind: 'report'; report: Report; claimedKey: string | undefined }
  | { kind: 'key_needed' }

/** What else a zip of a dossier holds: the verifier, and how to use it. */
const companions = new Set(['README.txt', 'verify.html', 'verify.mjs'])
const megabyte = 1024 * 1024

/**
 * Verifies a file that whoever asks knows nothing about: a dossier, a zip of one with its files, or a receipt. Of what a
 * zip carries no more than a piece is in memory at once. `onRead` is told how many of how many bytes were read.
 */
export async function verifyFile(
  source: ByteSource,
  brought: Brought,
  onRead: (read: number, of: number) => void = () => {},
): Promise<Verified> {
  try {
    if (await isZip(source)) return await verifyZip(source, brought, onRead)
    if (source.size > longestText) {
      throw new BadZip('too_large', { megabytes: Math.floor(longestText / megabyte) })
    }
    return verifyText(textIn(await source.read(0, source.size)), brought)
  } catch (error) {
    if (!(error instanceof BadZip)) throw error
    const notebook = openNotebook()
    notebook.fault(error.code, error.params)
    return { kind: 'report', report: notebook.close('not_established'), claimedKey: undefined }
  }
}

function textIn(bytes: Uint8Array): string {
  try {
    return fromUtf8(bytes)
  } catch {
    throw new BadZip('not_text')
  }
}

function verifyText(text: string, brought: Brought): Verified {
  if (!isReceipt(text)) {
    return { kind: 'report', report: verifyDossier(text, brought), claimedKey: claimedKey(text) }
  }
  if (brought.key === undefined) return { kind: 'key_needed' }
  return { kind: 'report', report: verifyReceipt(text, brought.key), claimedKey: undefined }
}

async function verifyZip(
  source: ByteSource,
  brought: Brought,
  onRead: (read: number, of: number) => void,
): Promise<Verified> {
  const parts = await readZipParts(source)
  const dossier = parts.find(({ name }) => name === 'dossier.json')
  if (dossier === undefined) throw new BadZip('zip_without_dossier')
  const text = await textOfPart(source, dossier)
  const carried = new Map<string, Carried>()
  let read = 0
  for (const { part, hash } of parts.flatMap(fileIn)) {
    const sha256 = await hashPart(source, part, (bytes) => {
      read += bytes
      onRead(read, source.size)
    })
    carried.set(hash, { sha256: toHex(sha256), size: part.packed })
  }
  const strangers = parts.filter(
    (part) => part !== dossier && !companions.has(part.name) && fileIn(part).length === 0,
  )
  const report = verifyDossier(text, { ...brought, carried })
  return {
    kind: 'report',
    report: withStrangers(report, strangers),
    claimedKey: claimedKey(text),
  }
}

/** What else somebody put into the zip is named, and was not looked at. */
function withStrangers(report: Report, strangers: readonly ZipPart[]): Report {
  const named = strangers
    .filter(({ name }) => !name.endsWith('/'))
    .map(({ name }) => ({ code: 'zip_stranger' as const, params: { name } }))
  return { ...report, notices: [...report.notices, ...named] }
}

function fileIn(part: ZipPart): { part: ZipPart; hash: string }[] {
  const [folder, hash = '', ...rest] = part.name.split('/')
  const isFile = folder === 'files' && rest.length === 0 && fromHex(hash, 32) !== undefined
  return isFile ? [{ part, hash }] : []
}

function claimedKey(text: string): string | undefined {
  try {
    const dossier: unknown = JSON.parse(text)
    return isPlainObject(dossier) && typeof dossier.verifierKey === 'string'
      ? dossier.verifierKey
      : undefined
  } catch {
    // not JSON: the report says so
    return undefined
  }
}
