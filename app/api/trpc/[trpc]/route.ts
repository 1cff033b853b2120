import { randomUUID } from 'node:crypto'
import { TRPCError } from '@trpc/server'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { appDatabase } from '#server/platform/database.ts'
import { isUse } from '#server/platform/is-use.ts'
import { pastOf } from '#server/platform/past.ts'
import { isSameOrigin } from '#server/platform/same-origin.ts'
import { sessionFromCookieHeader } from '#server/platform/session.ts'
import { lookingBackIn } from '#server/record/rules/looking-back.ts'
import { appRouter } from '#server/router.ts'

const maxBodyBytes = 1_000_000

const refuse = (status: number, reason: string): Response =>
  Response.json({ error: reason }, { status, headers: safeHeaders })

const safeHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
}

/** JSON only, from our own pages only: a multipart form crosses sites with cookies and no preflight. */
const handler = async (request: Request): Promise<Response> => {
  if (!isSameOrigin(request.headers)) return refuse(403, 'other_origin')
  const type = request.headers.get('content-type') ?? ''
  if (request.method === 'POST' && !/^application\/json(;|$)/i.test(type)) {
    return refuse(415, 'json_only')
  }
  if (Number(request.headers.get('content-length') ?? 0) > maxBodyBytes) {
    return refuse(413, 'too_large')
  }
  const asked = lookingBackIn(request.headers.get('x-address') ?? '/')
  if (asked === null) return refuse(404, 'no_such_moment')
  const response = await fetchRequestHandler({
    endpoint: '/api/trpc',
    req: request,
    router: appRouter,
    maxBatchSize: 10,
    createContext: async () => {
      const session = await sessionFromCookieHeader(
        appDatabase(),
        request.headers.get('cookie'),
        isUse(request.method, request.headers),
      )

      // Whether the record has an entry, and when it was made, is told to members only.
      const past = session && asked ? await pastOf(appDatabase(), asked) : undefined
      if (past === null) throw new TRPCError({ code: 'NOT_FOUND', message: 'no_such_moment' })

      return {
        connection: appDatabase(),
        caller: session?.caller ?? null,
        requestId: randomUUID(),
        past,
      }
    },
  })
  for (const [name, value] of Object.entries(safeHeaders)) response.headers.set(name, value)

  return response
}

export { handler as GET, handler as POST }
