import { z } from 'zod'
import { memberOfLink } from '#server/members/member-of-link.ts'
import { newPassword } from '#server/members/set-password.schema.ts'
import { setPassword } from '#server/members/set-password.ts'
import { appDatabase } from '#server/platform/database.ts'
import { isSameOrigin } from '#server/platform/same-origin.ts'

const body = z.object({ token: z.string().min(20).max(100), password: newPassword })

/** A member who has a one-time link chooses a password: the act runs as that member, the link is spent by it. */
export const POST = async (request: Request): Promise<Response> => {
  if (!isSameOrigin(request.headers)) return Response.json({ ok: false }, { status: 403 })
  const given = body.safeParse(await request.json().catch(() => null))
  if (!given.success) return refuse('members.password_short')
  const memberId = await memberOfLink(appDatabase(), given.data.token)
  if (memberId === null) return refuse('members.link_spent')
  const answer = await setPassword.run(
    appDatabase(),
    { memberId, password: given.data.password },
    { caller: { kind: 'member', memberId } },
  )

  return answer.ok ? Response.json({ ok: true }) : refuse(answer.refusal.code)
}

const refuse = (code: string): Response =>
  Response.json({ ok: false, refusal: { code, params: {}, fields: [] } }, { status: 422 })
