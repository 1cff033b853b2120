import { readFile } from 'node:fs/promises'
import { init } from '@embedpdf/pdfium'

/** The words of a PDF, page after page, as PDFium reads them. */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  const wasm = await readFile(new URL(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm')))
  const pdfium = await init({ wasmBinary: Uint8Array.from(wasm).buffer })
  pdfium.PDFiumExt_Init()
  const { malloc, free } = pdfium.pdfium.wasmExports
  const at = malloc(bytes.length)
  pdfium.pdfium.HEAPU8.set(bytes, at)
  const document = pdfium.FPDF_LoadMemDocument(at, bytes.length, '')
  if (document === 0) throw new Error('PDFium does not read this file')
  const pages: string[] = []
  for (let index = 0; index < pdfium.FPDF_GetPageCount(document); index += 1) {
    const page = pdfium.FPDF_LoadPage(document, index)
    const text = pdfium.FPDFText_LoadPage(page)
    const count = pdfium.FPDFText_CountChars(text)
    const room = malloc(2 * (count + 1))
    pdfium.FPDFText_GetText(text, 0, count, room)
    pages.push(pdfium.pdfium.UTF16ToString(room))
    free(room)
    pdfium.FPDFText_ClosePage(text)
    pdfium.FPDF_ClosePage(page)
  }

  return pages.join('\n')
}
