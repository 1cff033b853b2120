import type { PageKind } from './saved-page.ts'

/** The largest file that is taken in, in megabytes of 1024 kilobytes. */
export const mostFileMegabytes = 200

/** How a type of file is known: by its signature, or as text that must read as text. */
export type FileType = {
  mediaType: string
  /** Media types that the signature may say; empty for plain text, which has none. */
  signatures: readonly string[]
  /** Text that spreadsheets also write in encodings other than UTF-8 (decode-text.ts). */
  spreadsheet?: true
  /** A saved page, known by how it begins; its text alone is ever shown (saved-page.ts). */
  page?: PageKind
  /** A zip inside: its size once unpacked and its contents are looked at too. */
  zipped?: true
  /** A zip that is taken in only where it is a dossier of another record (docs/dossier.md), which is never unpacked. */
  dossier?: true
}

/**
 * The types that are taken in, by extension. Nothing that a browser would run: no SVG, XML or scripts,
 * no programs, no macros, no archives but dossiers. Saved pages are kept as they came, to be downloaded and never
 * shown: what is shown of them is their text.
 */
export const fileTypes: Readonly<Record<string, FileType>> = {
  pdf: { mediaType: 'application/pdf', signatures: ['application/pdf'] },
  jpg: { mediaType: 'image/jpeg', signatures: ['image/jpeg'] },
  jpeg: { mediaType: 'image/jpeg', signatures: ['image/jpeg'] },
  png: { mediaType: 'image/png', signatures: ['image/png', 'image/apng'] },
  gif: { mediaType: 'image/gif', signatures: ['image/gif'] },
  webp: { mediaType: 'image/webp', signatures: ['image/webp'] },
  tif: { mediaType: 'image/tiff', signatures: ['image/tiff'] },
  tiff: { mediaType: 'image/tiff', signatures: ['image/tiff'] },
  heic: { mediaType: 'image/heic', signatures: ['image/heic', 'image/heif'] },
  mp3: { mediaType: 'audio/mpeg', signatures: ['audio/mpeg'] },
  wav: { mediaType: 'audio/wav', signatures: ['audio/wav', 'audio/vnd.wave', 'audio/x-wav'] },
  ogg: { mediaType: 'audio/ogg', signatures: ['audio/ogg', 'video/ogg', 'audio/opus'] },
  m4a: { mediaType: 'audio/mp4', signatures: ['audio/x-m4a', 'audio/mp4', 'video/mp4'] },
  mp4: { mediaType: 'video/mp4', signatures: ['video/mp4', 'video/x-m4v'] },
  mov: { mediaType: 'video/quicktime', signatures: ['video/quicktime'] },
  webm: { mediaType: 'video/webm', signatures: ['video/webm', 'video/matroska'] },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    signatures: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    zipped: true,
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    signatures: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    zipped: true,
  },
  odt: {
    mediaType: 'application/vnd.oasis.opendocument.text',
    signatures: ['application/vnd.oasis.opendocument.text'],
    zipped: true,
  },
  ods: {
    mediaType: 'application/vnd.oasis.opendocument.spreadsheet',
    signatures: ['application/vnd.oasis.opendocument.spreadsheet'],
    zipped: true,
  },
  html: { mediaType: 'text/html', signatures: [], page: 'html' },
  htm: { mediaType: 'text/html', signatures: [], page: 'html' },
  mhtml: { mediaType: 'multipart/related', signatures: [], page: 'mhtml' },
  mht: { mediaType: 'multipart/related', signatures: [], page: 'mhtml' },
  warc: { mediaType: 'application/warc', signatures: [], page: 'warc' },
  'warc.gz': { mediaType: 'application/warc', signatures: [], page: 'warc' },
  txt: { mediaType: 'text/plain', signatures: [] },
  json: { mediaType: 'application/json', signatures: [] },
  zip: { mediaType: 'application/zip', signatures: ['application/zip'], dossier: true },
  csv: { mediaType: 'text/csv', signatures: [], spreadsheet: true },
}

/** How a page of a media type was saved, or null where it is no saved page. */
export const pageKindOf = (mediaType: string): PageKind | null =>
  Object.values(fileTypes).find((type) => type.mediaType === mediaType)?.page ?? null

/** Whether a file of a media type may say something of itself besides its contents: when, where and with what it was made. */
export const claimsSomething = (mediaType: string): boolean =>
  Object.values(fileTypes).some(
    (type) => type.mediaType === mediaType && type.signatures.length > 0,
  )

/** The last extension of a name, lower case, with what it packs where that is taken in; '' where it has none. */
export const extensionOf = (name: string): string =>
  /\.(warc\.gz|[^.\\/]{1,12})$/i.exec(name)?.[1]?.toLowerCase() ?? ''

/**
 * A file's name as it is kept: the last part of any path, without control characters or the marks
 * that turn the direction of writing (with which `exe.pdf` is made to look like something else),
 * at most 180 characters, the extension kept. Null where nothing is left.
 */
export function cleanName(given: string): string | null {
  const last = given.split(/[\\/]/).at(-1) ?? ''
  const clean = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}"<>:|?*]/gu, '')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  if (clean === '') return null
  const extension = extensionOf(clean)
  const stem = extension === '' ? clean : clean.slice(0, -(extension.length + 1))
  const short = [...stem].slice(0, 160).join('').trim()
  return extension === '' ? short : `${short || 'file'}.${extension}`
}

/** Whether a text begins as something that a browser would run or render. */
export const looksLikeMarkup = (text: string): boolean =>
  /^\s*(?:<[!?a-z/]|%!|#!|\{\\rtf)/i.test(text)
