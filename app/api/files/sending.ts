import type { Sender } from '#server/evidence/may-send.ts'
import { appDatabase } from '#server/platform/database.ts'
import { type Refusal, refusal } from '#server/platform/refusal.ts'
import { isSameOrigin } from '#server/platform/same-origin.ts'
import { sessionFromCookieHeader } from '#server/platform/session.ts'

const headers = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
}

/** Who sends: a member with an open session, from a page of ours; or the answer that refuses. */
export const senderOf = async (request: Request): Promise<Sender | Response> => {
  if (!isSameOrigin(request.headers)) return refuse(refusal('common.not_entitled'))
  const session = await sessionFromCookieHeader(appDatabase(), request.headers.get('cookie'))
  return session ? session.caller : refuse(refusal('common.session_expired'))
}

const statuses: Readonly<Record<string, number>> = {
  'common.session_expired': 401,
  'common.not_entitled': 403,
  'common.not_found': 404,
  'common.invalid_input': 400,
  'evidence.no_such_upload': 404,
  'evidence.file_too_large': 413,
}

/** Answers that something was not done, as an act answers it. */
export const refuse = (why: Refusal): Response =>
  Response.json({ ok: false, refusal: why }, { status: statuses[why.code] ?? 422, headers })

/** Answers what was done. */
export const answer = (done: Readonly<Record<string, unknown>>): Response =>
  Response.json({ ok: true, ...done }, { headers })
