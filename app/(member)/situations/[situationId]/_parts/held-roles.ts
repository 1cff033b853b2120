import type { Role } from '#server/members/rules/roles.ts'

/** What the reader of a page holds: over the installation and in its situation. */
export type HeldRoles = {
  readonly installation: readonly Role[]
  readonly situation: readonly Role[]
}
