import type { ReadableStream } from 'node:stream/web'
import { z } from 'zod'
import { receiveUpload } from '#server/evidence/receive-upload.ts'
import { mostFileMegabytes } from '#server/evidence/rules/file-types.ts'
import { appDatabase } from '#server/platform/database.ts'
import { type Refusal, refusal } from '#server/platform/refusal.ts'
import { isSameOrigin } from '#server/platform/same-origin.ts'
import { sessionFromCookieHeader } from '#server/platform/session.ts'

const headers = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
}

const refuse = (status: number, why: Refusal): Response =>
  Response.json({ ok: false, refusal: why }, { status, headers })

const asked = z.object({ situation: z.uuid(), name: z.string().min(1).max(1000) })

/**
 * Takes in one file as the raw body: `POST /api/files?situation=<id>`, its name percent-encoded in
 * `x-file-name`. Answers `{ ok: true, file }` or `{ ok: false, refusal }`, as an act does.
 */
export const POST = async (request: Request): Promise<Response> => {
  if (!isSameOrigin(request.headers)) return refuse(403, refusal('common.not_entitled'))
  const session = await sessionFromCookieHeader(appDatabase(), request.headers.get('cookie'))
  if (!session) return refuse(401, refusal('common.session_expired'))
  const parsed = asked.safeParse({
    situation: new URL(request.url).searchParams.get('situation'),
    name: decoded(request.headers.get('x-file-name')),
  })
  if (!parsed.success) return refuse(400, refusal('evidence.file_without_name'))
  const megabytes = mostFileMegabytes
  if (Number(request.headers.get('content-length') ?? 0) > megabytes * 1024 * 1024) {
    return refuse(413, refusal('evidence.file_too_large', { megabytes }))
  }
  if (!request.body) {
    return refuse(400, refusal('evidence.file_empty', { name: parsed.data.name }))
  }
  const arrived = await receiveUpload(appDatabase(), session.caller, {
    situationId: parsed.data.situation,
    name: parsed.data.name,
    body: request.body as ReadableStream<Uint8Array>,
  })
  if ('code' in arrived) return refuse(statusOf(arrived), arrived)

  return Response.json({ ok: true, file: arrived }, { headers })
}

const statusOf = ({ code }: Refusal): number => {
  if (code === 'common.not_found') return 404
  if (code === 'common.not_entitled') return 403
  return code === 'evidence.file_too_large' ? 413 : 422
}

/** A header carries ASCII alone, so names come percent-encoded; one that is not is no name. */
const decoded = (name: string | null): string | null => {
  if (name === null || /%(?![0-9a-f]{2})/i.test(name)) return null
  try {
    return decodeURIComponent(name)
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}
