import { type Permission, permits, type Role } from './roles.ts'
import { whoMay } from './who-may.ts'

/**
 * Whether a member with these roles may do or read one thing: what pages ask before they show a button, of
 * the very table that the door asks.
 */
export const may = (
  name: string,
  roles: { readonly installation: readonly Role[]; readonly situation?: readonly Role[] },
): boolean => {
  const permission: Permission | undefined = whoMay[name]
  if (!permission) return false

  return permits(permission, {
    kind: 'member',
    installation: roles.installation,
    situation: roles.situation ?? [],
  })
}
