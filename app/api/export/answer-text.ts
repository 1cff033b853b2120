import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { type ExportFormat, exportFormats, writeText } from '#server/documents/export-formats.ts'
import type { UnillustratedText } from '#server/documents/exported-text.ts'
import { illustrate } from '#server/evidence/illustrate.ts'
import type { Audience } from '#server/evidence/rules/release.ts'
import type { Caller } from '#server/platform/actor.ts'
import { appDatabase } from '#server/platform/database.ts'
import { sessionFromCookieHeader } from '#server/platform/session.ts'
import { saving, saying } from './answer.ts'
import { audienceIn } from './audience-in.ts'

type Asked = {
  reading: { caller: Caller; asOf: number | undefined }
  /** For whom it leaves. */
  audience: Audience
  query: URLSearchParams
}

/** A text to save, null where there is none to read, or why it cannot leave. */
type Read = (asked: Asked) => Promise<UnillustratedText | null | Response>

const moment = z.coerce.number().int().min(0).optional()

/**
 * Answers with a text in a format, as a file to save, for whoever may read it: as it stands, or with `?asOf=`
 * as it stood at an entry of the record. `?for=` says for whom it leaves: the body's own use unless it is said.
 */
export const answerText = async (
  request: Request,
  format: string,
  read: Read,
): Promise<Response> => {
  const t = await getTranslations('exchange.export')
  const session = await sessionFromCookieHeader(appDatabase(), request.headers.get('cookie'))
  if (!session) return saying(401, (await getTranslations('record.export'))('signIn'))
  const query = new URL(request.url).searchParams
  const asOf = moment.safeParse(query.get('asOf') ?? undefined)
  const audience = audienceIn(request)
  if (!asOf.success || audience === null || !isFormat(format)) return saying(404, t('none'))
  const reading = { caller: session.caller, asOf: asOf.data }
  const text = await read({ reading, audience, query })
  if (text instanceof Response) return text
  if (!text) return saying(404, t('none'))
  const { mediaType, ending } = exportFormats[format]
  const name = `focalpoint-${fileName(text.title)}.${ending}`

  return saving(await writeText(await illustrate(text), format), name, mediaType)
}

const isFormat = (format: string): format is ExportFormat => Object.hasOwn(exportFormats, format)

/** A header carries ASCII alone: letters lose their accents, all else becomes a hyphen. */
const fileName = (title: string): string =>
  title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '') || 'text'
