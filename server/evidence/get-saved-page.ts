import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { upload } from '#db/schema/upload.ts'
import { situationOf } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { readRefused } from './read-refused.ts'
import type { PageWork } from './read-saved-page.ts'
import { pageKindOf } from './rules/file-types.ts'
import { mostPageMegabytes, type SavedPage } from './rules/saved-page.ts'
import { readingApart } from './stored-apart.ts'

const pageOf = readingApart<Omit<PageWork, 'bytes'>, SavedPage>('saved-page-thread.ts', {
  milliseconds: 10_000,
  megabytes: 384,
  fileMegabytes: mostPageMegabytes,
  refusals: {
    gone: 'evidence.no_such_upload',
    tooLarge: 'evidence.page_too_large',
    tooMuch: 'evidence.page_too_much',
  },
})

/** The words of a saved page that its sender has uploaded, and what the file says of itself. */
export const getSavedPage = defineRead({
  name: 'evidence.saved_page',
  input: z.object({ situationId: z.uuid(), uploadId: z.uuid() }),
  output: z.discriminatedUnion('ok', [
    readRefused,
    z.object({
      ok: z.literal(true),
      title: z.string().nullable(),
      address: z.string().nullable(),
      savedOn: z.string().nullable(),
      publishedOn: z.string().nullable(),
      text: z.string(),
      isCut: z.boolean(),
    }),
  ]),
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform({ tx }, { situationId, uploadId }) {
    // Row-level security shows nobody another's uploads.
    const [file] = await tx
      .select({ sha256: upload.sha256, mediaType: upload.mediaType })
      .from(upload)
      .where(and(eq(upload.id, uploadId), eq(upload.situationId, situationId)))
    const kind = file && pageKindOf(file.mediaType)
    if (!kind) return null
    const read = pageOf(file.sha256, kind, { kind })
    return 'code' in read ? { ok: false as const, refusal: read } : { ok: true as const, ...read }
  },
})
