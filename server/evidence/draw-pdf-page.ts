import sharp from 'sharp'
import { type Refusal, refusal } from '#server/platform/refusal.ts'
import { type OpenPdf, openPdf } from './open-pdf.ts'
import { pageInPixels } from './rules/page-in-pixels.ts'

/** What a thread is asked to draw: one page, counted from 1. */
export type PdfWork = { bytes: Uint8Array; page: number }

/** A page as it was drawn, and its words for those who do not see it. */
export type DrawnPage = {
  /** How many pages the document has. */
  pages: number
  /** The page as WebP. */
  image: Uint8Array
  width: number
  height: number
  text: string
}

/** Annotations are drawn, as a reader of the document sees them (fpdfview.h, FPDF_ANNOT). */
const withAnnotations = 1
/** Four bytes of each pixel, the last unused (fpdfview.h, FPDFBitmap_BGRx). */
const white = 0xffffffff
const mostCharacters = 20_000

/** Draws one page of a PDF and reads its words; or says why it cannot. */
export async function drawPdfPage(work: PdfWork): Promise<DrawnPage | Refusal> {
  try {
    return await drawOpened(work)
  } catch (error) {
    // PDFium stumbled over the file, or there was no more memory for it.
    if (error instanceof WebAssembly.RuntimeError) return refusal('evidence.pdf_too_much')
    throw error
  }
}

async function drawOpened({ bytes, page }: PdfWork): Promise<DrawnPage | Refusal> {
  const opened = await openPdf(bytes)
  if ('code' in opened) return opened
  const { pdfium, document, pages } = opened
  if (page > pages) return refusal('evidence.pdf_page_missing', { pages })
  const handle = pdfium.FPDF_LoadPage(document, page - 1)
  if (handle === 0) return refusal('evidence.pdf_unreadable')
  const size = pageInPixels({
    width: pdfium.FPDF_GetPageWidthF(handle),
    height: pdfium.FPDF_GetPageHeightF(handle),
  })
  if (size === null) return refusal('evidence.pdf_unreadable')
  const image = await draw(opened, handle, size)
  return image === null
    ? refusal('evidence.pdf_too_much')
    : { pages, image, ...size, text: wordsOf(opened, handle) }
}

async function draw(
  { pdfium }: OpenPdf,
  page: number,
  { width, height }: { width: number; height: number },
): Promise<Uint8Array | null> {
  const bitmap = pdfium.FPDFBitmap_Create(width, height, 0)
  if (bitmap === 0) return null
  pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white)
  pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, withAnnotations)
  const from = pdfium.FPDFBitmap_GetBuffer(bitmap)
  const pixels = pdfium.pdfium.HEAPU8.slice(from, from + width * height * 4)
  // PDFium writes blue first.
  for (let at = 0; at < pixels.length; at += 4) {
    const blue = pixels[at] ?? 0
    pixels[at] = pixels[at + 2] ?? 0
    pixels[at + 2] = blue
    pixels[at + 3] = 255
  }
  const raw = { width, height, channels: 4 } as const
  return new Uint8Array(await sharp(pixels, { raw }).removeAlpha().webp({ quality: 82 }).toBuffer())
}

function wordsOf({ pdfium }: OpenPdf, page: number): string {
  const text = pdfium.FPDFText_LoadPage(page)
  if (text === 0) return ''
  const characters = Math.min(pdfium.FPDFText_CountChars(text), mostCharacters)
  if (characters <= 0) return ''
  const at = pdfium.pdfium.wasmExports.malloc((characters + 1) * 2)
  if (at === 0) return ''
  pdfium.FPDFText_GetText(text, 0, characters, at)
  return pdfium.pdfium.UTF16ToString(at).replaceAll('\r\n', '\n').trim()
}
