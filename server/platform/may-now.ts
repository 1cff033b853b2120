import { type Permission, permits } from '#server/members/rules/roles.ts'
import type { Read } from '#server/reads.ts'

/** Whether whoever a read answers may do a thing: of the past that is nothing, there is nothing to press in it. */
export const mayNow = (
  { actor, asOf }: Pick<Read, 'actor' | 'asOf'>,
  permission: Permission,
): boolean => asOf === undefined && permits(permission, actor)
