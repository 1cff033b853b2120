import { getTranslations } from 'next-intl/server'
import { sealDossier, type UnsealedDossier } from '#server/record/build-dossier.ts'
import { dossierPieces, maximumFileBytes } from '#server/record/dossier-zip.ts'
import { zipStream } from '#server/record/zip-stream.ts'

const safe = {
  'cache-control': 'no-store, private',
  'content-security-policy': "default-src 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
}

/** A sentence instead of a file. */
export const saying = (status: number, sentence: string): Response =>
  new Response(`${sentence}\n`, {
    status,
    headers: { ...safe, 'content-type': 'text/plain; charset=utf-8' },
  })

/** A file to save, never shown in place; as plain text unless it says what it is. */
export const saving = (
  content: string | Uint8Array,
  name: string,
  mediaType = 'text/plain; charset=utf-8',
): Response =>
  new Response(typeof content === 'string' ? content : Buffer.from(content), {
    headers: {
      ...safe,
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${name}"`,
    },
  })

/**
 * A dossier as a zip to save, with the verifier in it. With `?files=1` the files of evidence travel along, read as they
 * are sent, unless one zip cannot hold them: then a sentence says so.
 */
export const sending = async (
  request: Request,
  dossier: UnsealedDossier,
  name: string,
): Promise<Response> => {
  const withFiles = new URL(request.url).searchParams.get('files') === '1'
  const pieces = await dossierPieces(sealDossier(dossier), { withFiles })
  if (pieces === 'too_large') {
    const t = await getTranslations('record.export')
    return saying(413, t('tooLarge', { megabytes: Math.floor(maximumFileBytes / 1024 / 1024) }))
  }

  return streaming(zipStream(pieces), { name, mediaType: 'application/zip' })
}

/** A file to save that is written as it is sent. */
export const streaming = (
  pieces: AsyncGenerator<Uint8Array>,
  { name, mediaType }: { name: string; mediaType: string },
): Response =>
  new Response(streamOf(pieces), {
    headers: {
      ...safe,
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${name}"`,
    },
  })

/** Asks for the next piece when the last was taken, and for none once whoever downloads went away. */
const streamOf = (pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> =>
  new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
