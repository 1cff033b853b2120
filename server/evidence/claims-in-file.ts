import { readFile, stat } from 'node:fs/promises'
import { parseFile } from 'music-metadata'
import { openImage } from './open-image.ts'
import { openPdf } from './open-pdf.ts'
import { readZipPart } from './read-zip-part.ts'
import { type Claim, claimsOf, durationOf, momentOf, pdfTime } from './rules/claims.ts'
import { readExif } from './rules/exif.ts'
import { imageTypes } from './rules/image-types.ts'
import { officeParts, readOfficeClaims } from './rules/office-claims.ts'
import { recordingKind } from './rules/recordings.ts'
import { readZipEntries } from './zip-contents.ts'

/** What a thread is asked to read. */
export type ClaimsWork = { path: string; mediaType: string }

/** The longest EXIF block that is read; a JPEG cannot hold a longer one. */
const longestBlock = 65_536
const mostPdfBytes = 100 * 1024 * 1024
const mostPartBytes = 256 * 1024

/**
 * What a file claims of itself: an image its EXIF block, a PDF and an office document their properties, a recording its
 * container. Read and never changed. For a thread that can be ended; throws for what cannot be read.
 */
export function claimsInFile({ path, mediaType }: ClaimsWork): Promise<Claim[]> {
  if (imageTypes.some((type) => type === mediaType)) return ofImage(path)
  if (mediaType === 'application/pdf') return ofPdf(path)
  return recordingKind(mediaType) ? ofRecording(path) : ofOffice(path)
}

async function ofImage(path: string): Promise<Claim[]> {
  const { exif } = await openImage(path).metadata()
  return exif === undefined || exif.length > longestBlock ? [] : readExif(exif)
}

async function ofPdf(path: string): Promise<Claim[]> {
  if ((await stat(path)).size > mostPdfBytes) return []
  const opened = await openPdf(await readFile(path))
  if ('code' in opened) return []
  const { pdfium, document, pages } = opened
  const most = 2_048
  const at = pdfium.pdfium.wasmExports.malloc(most)
  const said = (key: string): string => {
    const length = at === 0 ? 0 : pdfium.FPDF_GetMetaText(document, key, at, most)
    return length > 2 && length <= most ? pdfium.pdfium.UTF16ToString(at) : ''
  }
  return claimsOf({
    title: said('Title'),
    author: said('Author'),
    created: pdfTime(said('CreationDate')),
    changed: pdfTime(said('ModDate')),
    program: said('Creator'),
    producer: said('Producer'),
    pages: String(pages),
    description: said('Subject'),
  })
}

async function ofRecording(path: string): Promise<Claim[]> {
  const read = { duration: false, skipCovers: true, includeChapters: false }
  const { format, common } = await parseFile(path, read)
  const tracks = format.trackInfo.map(({ codecName }) => codecName)
  const codecs = new Set([format.container, format.codec, ...tracks].filter((one) => one))
  return claimsOf({
    title: common.title,
    author: common.artist,
    created: momentOf(format.creationTime) || common.date,
    changed: momentOf(format.modificationTime),
    program: common.encodedby ?? common.encodersettings ?? format.tool,
    duration: durationOf(format.duration),
    codecs: [...codecs].join(', '),
    rights: common.copyright,
    description: common.comment?.[0]?.text,
  })
}

async function ofOffice(path: string): Promise<Claim[]> {
  const entries = (await readZipEntries(path)) ?? []
  const parts: string[] = []
  for (const part of officeParts) {
    const entry = entries.find(({ name }) => name === part)
    parts.push(await readZipPart(path, entry, mostPartBytes))
  }
  return readOfficeClaims(parts.join('\n'))
}
