import { readFile } from 'node:fs/promises'
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'
import { boundWasmMemory } from '#server/platform/bound-wasm-memory.ts'
import { type Refusal, refusal } from '#server/platform/refusal.ts'

/** A PDF that PDFium has opened, by its handle, until its thread ends. */
export type OpenPdf = { pdfium: WrappedPdfiumModule; document: number; pages: number }

/** What PDFium says when a document needs a password (fpdfview.h, FPDF_ERR_PASSWORD). */
const needsPassword = 4

/** Room for the file, a page of it and what fonts and pictures unpack to, in megabytes. */
const mostMegabytes = 768

/**
 * Opens a PDF with PDFium, which is built without a script engine and given no form to fill: nothing in the file
 * runs. For a thread of its own that can be ended, since what it costs is known only afterwards.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf | Refusal> {
  boundWasmMemory(mostMegabytes)
  const wasm = await readFile(new URL(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm')))
  const pdfium = await init({
    wasmBinary: Uint8Array.from(wasm).buffer,
    // What it says of a file while it reads it is told by its answers.
    printErr: () => undefined,
  })
  pdfium.PDFiumExt_Init()
  const at = pdfium.pdfium.wasmExports.malloc(bytes.length)
  if (at === 0) return refusal('evidence.pdf_too_much')
  pdfium.pdfium.HEAPU8.set(bytes, at)
  const document = pdfium.FPDF_LoadMemDocument(at, bytes.length, '')
  if (document === 0) {
    const isLocked = pdfium.FPDF_GetLastError() === needsPassword
    return refusal(isLocked ? 'evidence.pdf_locked' : 'evidence.pdf_unreadable')
  }
  const pages = pdfium.FPDF_GetPageCount(document)
  return pages < 1 ? refusal('evidence.pdf_unreadable') : { pdfium, document, pages }
}
