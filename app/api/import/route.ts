import { z } from 'zod'
import { previewImport } from '#server/assessments/preview-import.ts'
import { mostImportMegabytes } from '#server/documents/import-limits.ts'
import { readFileApart } from '#server/documents/read-file-apart.ts'
import { countWords } from '#server/documents/to-text.ts'
import { appDatabase } from '#server/platform/database.ts'
import { type Refusal, type RefusalCode, refusal } from '#server/platform/refusal.ts'
import { isSameOrigin } from '#server/platform/same-origin.ts'
import { sessionFromCookieHeader } from '#server/platform/session.ts'

const headers = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
}
const most = mostImportMegabytes * 1024 * 1024

const refuse = (status: number, why: Refusal): Response =>
  Response.json({ ok: false, refusal: why }, { status, headers })

const sentences = {
  busy: 'exchange.busy',
  empty: 'exchange.file_empty',
  not_docx: 'exchange.not_docx',
  too_much: 'exchange.unpacks_to_too_much',
  not_utf8: 'exchange.not_utf8',
  not_known: 'exchange.not_known',
  too_long: 'exchange.too_long',
} as const satisfies Record<string, RefusalCode>

/**
 * Reads one file as the raw body: `POST /api/import?situation=<id>&name=<file name>`, with `&document=<id>` for a
 * text that is no section of the assessment, and answers what it would do. Nothing is kept: what is to be done is asked for by an act, with what was read.
 */
export const POST = async (request: Request): Promise<Response> => {
  if (!isSameOrigin(request.headers)) return refuse(403, refusal('common.not_entitled'))
  const session = await sessionFromCookieHeader(appDatabase(), request.headers.get('cookie'))
  if (!session) return refuse(401, refusal('common.session_expired'))
  const query = new URL(request.url).searchParams
  const situationId = z.uuid().safeParse(query.get('situation'))
  if (!situationId.success) return refuse(404, refusal('common.not_found'))
  const reading = { caller: session.caller }
  const documentId = z.uuid().safeParse(query.get('document'))
  const about = {
    situationId: situationId.data,
    ...(documentId.success ? { documentId: documentId.data } : {}),
  }
  const place = { ...about, sections: [] }
  // Who may is asked before a byte is read.
  const places = await previewImport.run(appDatabase(), place, reading)
  if (!places) return refuse(404, refusal('common.not_found'))
  const bytes = await bounded(request)
  const megabytes = mostImportMegabytes
  if (bytes === null) return refuse(413, refusal('exchange.file_too_large', { megabytes }))
  const file = await readFileApart(query.get('name') ?? '', bytes)
  if (typeof file === 'string') return refuse(file === 'busy' ? 503 : 422, refusal(sentences[file]))
  if (file.kind === 'other') {
    const words = countWords(file.document)
    return Response.json({ ok: true, file, words, sections: places }, { headers })
  }
  const asked = { ...about, sections: file.sections }
  const sections = await previewImport.run(appDatabase(), asked, reading)
  if (!sections) return refuse(404, refusal('common.not_found'))
  const here = new Set(sections.map((section) => section.documentId))
  const isElsewhere = !file.sections.some((section) => here.has(section.documentId))
  if (file.sections.length > 0 && isElsewhere) return refuse(422, refusal('exchange.other_text'))

  return Response.json({ ok: true, file, sections }, { headers })
}

/** The body, or null as soon as it is larger than a file may be, whatever its length was said to be. */
const bounded = async ({ body }: Request): Promise<Uint8Array | null> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ?? []) {
    size += chunk.length
    if (size > most) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
