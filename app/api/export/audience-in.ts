import { z } from 'zod'
import { type Audience, audiences } from '#server/evidence/rules/release.ts'

const forWhom = z.enum(audiences).default('own_use')

/** For whom something is to leave, as `?for=` says: the body's own use unless it is said, null for nobody we know. */
export const audienceIn = (request: Request): Audience | null => {
  const asked = new URL(request.url).searchParams.get('for') ?? undefined
  const audience = forWhom.safeParse(asked)
  return audience.success ? audience.data : null
}
