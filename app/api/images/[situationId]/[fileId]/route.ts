import { z } from 'zod'
import { getImage } from '#server/evidence/get-image.ts'
import { appDatabase } from '#server/platform/database.ts'
import { openStored } from '#server/platform/files.ts'
import { log } from '#server/platform/logging.ts'
import { sessionFromCookieHeader } from '#server/platform/session.ts'

// An image is drawn in a page of ours and in no other; opened by itself, it can run nothing.
const safe = {
  'cache-control': 'private, max-age=0, must-revalidate',
  'content-security-policy': "default-src 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
}

const nothing = (status: number): Response => new Response(null, { status, headers: safe })

const asked = z.object({ situationId: z.uuid(), fileId: z.uuid() })

/**
 * Shows an image that is attached to evidence of a situation, under the type that was detected. An image of
 * another situation, or of one that one may not see, is missing, like one that does not exist.
 */
export const GET = async (
  request: Request,
  { params }: { params: Promise<{ situationId: string; fileId: string }> },
): Promise<Response> => {
  // Pages fetch what they show: that nobody left is no use of a session (docs/decisions.md).
  const cookie = request.headers.get('cookie')
  const session = await sessionFromCookieHeader(appDatabase(), cookie, false)
  if (!session) return nothing(401)
  const input = asked.safeParse(await params)
  if (!input.success) return nothing(404)
  const image = await getImage.run(appDatabase(), input.data, { caller: session.caller })
  if (!image) return nothing(404)
  const tag = `"${image.sha256}"`
  if (request.headers.get('if-none-match') === tag) {
    return new Response(null, { status: 304, headers: { ...safe, etag: tag } })
  }
  const stored = await openStored(image.sha256)
  if (!stored) {
    log.error({ sha256: image.sha256 }, 'a file that evidence names is not in the store')
    return nothing(410)
  }
  return new Response(stored.stream as BodyInit, {
    headers: {
      ...safe,
      etag: tag,
      'content-type': image.mediaType,
      'content-length': String(stored.size),
      'content-disposition': 'inline',
    },
  })
}
