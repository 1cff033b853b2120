import { appDatabase } from '#server/platform/database.ts'
import { isUse } from '#server/platform/is-use.ts'
import { isSameOrigin } from '#server/platform/same-origin.ts'
import { sessionFromCookieHeader } from '#server/platform/session.ts'

const answer = (status: number): Response =>
  new Response(null, { status, headers: { 'cache-control': 'no-store' } })

/**
 * Tells a page whether its session is open (204) or not (401). By `POST` it says besides that somebody is
 * there: with `GET` it only looks.
 */
const handler = async (request: Request): Promise<Response> => {
  if (!isSameOrigin(request.headers)) return answer(403)
  const session = await sessionFromCookieHeader(
    appDatabase(),
    request.headers.get('cookie'),
    isUse(request.method, request.headers),
  )

  return answer(session ? 204 : 401)
}

export { handler as GET, handler as POST }
