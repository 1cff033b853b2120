import { z } from 'zod'
import { getFile } from '#server/evidence/get-file.ts'
import { appDatabase } from '#server/platform/database.ts'
import { openStored } from '#server/platform/files.ts'
import { log } from '#server/platform/logging.ts'
import { sessionFromCookieHeader } from '#server/platform/session.ts'

const safe = {
  'cache-control': 'no-store, private',
  'content-security-policy': "default-src 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
}

const nothing = (status: number): Response => new Response(null, { status, headers: safe })

/**
 * Downloads a file that is attached to evidence, as an attachment and never to be shown in place.
 * A file of a situation that one may not see is missing, like one that does not exist.
 */
export const GET = async (
  request: Request,
  { params }: { params: Promise<{ fileId: string }> },
): Promise<Response> => {
  const session = await sessionFromCookieHeader(appDatabase(), request.headers.get('cookie'))
  if (!session) return nothing(401)
  const fileId = z.uuid().safeParse((await params).fileId)
  if (!fileId.success) return nothing(404)
  const file = await getFile.run(appDatabase(), { fileId: fileId.data }, { caller: session.caller })
  if (!file) return nothing(404)
  const stored = await openStored(file.sha256)
  if (!stored) {
    log.error({ sha256: file.sha256 }, 'a file that evidence names is not in the store')
    return nothing(410)
  }

  return new Response(stored.stream as BodyInit, {
    headers: {
      ...safe,
      'content-type': 'application/octet-stream',
      'content-length': String(stored.size),
      'content-disposition': `attachment; filename="file"; filename*=UTF-8''${encodeRfc8187(file.name)}`,
    },
  })
}

/** RFC 8187 3.2.1: as encodeURIComponent, and the marks that it leaves but a header may not have. */
const encodeRfc8187 = (name: string): string =>
  encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
