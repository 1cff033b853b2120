import { getTranslations } from 'next-intl/server'
import { sealDossier, type UnsealedDossier } from '#server/record/build-dossier.ts'
import { includeFiles, maximumFileBytes } from '#server/record/include-files.ts'

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
 * A dossier as a file to save, never shown in place. With `?files=1` the files of evidence travel
 * along, unless they are too large together: then a sentence says so.
 */
export const sending = async (
  request: Request,
  dossier: UnsealedDossier,
  name: string,
): Promise<Response> => {
  const withFiles = new URL(request.url).searchParams.get('files') === '1'
  const whole = withFiles ? await includeFiles(dossier) : dossier
  if (whole === 'too_large') {
    const t = await getTranslations('record.export')
    return saying(413, t('tooLarge', { megabytes: maximumFileBytes / 1024 / 1024 }))
  }

  return new Response(JSON.stringify(sealDossier(whole)), {
    headers: {
      ...safe,
      'content-type': 'application/json',
      'content-disposition': `attachment; filename="${name}"`,
    },
  })
}
