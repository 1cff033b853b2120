import { openPdf } from '#server/evidence/open-pdf.ts'

/** The words of each page of a PDF, as PDFium reads them, with every space as one. */
export const pdfPages = async (bytes: Uint8Array): Promise<string[]> => {
  const opened = await openPdf(bytes)
  if ('code' in opened) throw new Error(opened.code)
  const { pdfium, document, pages } = opened
  return Array.from({ length: pages }, (_, at) => {
    const page = pdfium.FPDF_LoadPage(document, at)
    const words = pdfium.FPDFText_LoadPage(page)
    const count = pdfium.FPDFText_CountChars(words)
    const room = pdfium.pdfium.wasmExports.malloc((count + 1) * 2)
    pdfium.FPDFText_GetText(words, 0, count, room)
    const text = pdfium.pdfium.UTF16ToString(room)
    pdfium.pdfium.wasmExports.free(room)
    pdfium.FPDFText_ClosePage(words)
    pdfium.FPDF_ClosePage(page)
    return text.replace(/\s+/g, ' ')
  })
}
