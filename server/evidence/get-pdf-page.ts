import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { accessLog } from '#db/schema/access-log.ts'
import { evidenceFile } from '#db/schema/evidence-file.ts'
import { situationOf } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import type { DrawnPage, PdfWork } from './draw-pdf-page.ts'
import { readRefused } from './read-refused.ts'
import { readingApart } from './stored-apart.ts'

const pageOf = readingApart<Omit<PdfWork, 'bytes'>, DrawnPage>('pdf-thread.ts', {
  milliseconds: 15_000,
  megabytes: 256,
  fileMegabytes: 100,
  refusals: {
    gone: 'evidence.file_gone',
    tooLarge: 'evidence.pdf_too_large',
    tooMuch: 'evidence.pdf_too_much',
  },
})

/**
 * One page of a PDF, counted from 1, drawn by the server: nothing of the file reaches a browser, no script and no
 * font. Null for what is no PDF. That it was looked at is logged.
 */
export const getPdfPage = defineRead({
  name: 'evidence.pdf_page',
  input: z.object({ fileId: z.uuid(), page: z.int().min(1).max(100_000).default(1) }),
  output: z.discriminatedUnion('ok', [
    readRefused,
    z.object({
      ok: z.literal(true),
      pages: z.int(),
      /** A WebP image, as an address that holds its bytes. */
      image: z.string(),
      width: z.int(),
      height: z.int(),
      text: z.string(),
    }),
  ]),
  about: (tx, { fileId }) => situationOf(tx, 'evidence_file', fileId),
  async perform({ tx, actor, situationId, asOf }, { fileId, page }) {
    const [file] = await tx
      .select({ sha256: evidenceFile.sha256 })
      .from(evidenceFile)
      .where(
        and(
          eq(evidenceFile.id, fileId),
          eq(evidenceFile.mediaType, 'application/pdf'),
          held(evidenceFile, asOf),
        ),
      )
    if (!file || actor.memberId === null) return null
    const drawn = pageOf(file.sha256, `page ${page}`, { page })
    if ('code' in drawn) return { ok: false as const, refusal: drawn }
    await tx.insert(accessLog).values({
      ...{ id: randomUUID(), memberId: actor.memberId, situationId, thingId: fileId },
      reading: 'evidence.pdf_page',
    })
    const { image, ...about } = drawn
    const address = `data:image/webp;base64,${Buffer.from(image).toString('base64')}`
    return { ok: true as const, ...about, image: address }
  },
})
