import type { Role } from '../../members/rules/roles.ts'

type Worker = {
  readonly memberId: string | null
  readonly ministryId: string | null
  readonly roles: readonly Role[]
}

/**
 * Whether somebody may say that a section is ready, or a draft again: whoever drafts, and whoever it is
 * assigned to, with the rest of their ministry. Our policy.
 */
export const maySayReady = (worker: Worker, assigned: AssignedTo | null): boolean => {
  if (worker.roles.some((role) => role === 'convenor' || role === 'drafter')) return true
  if (assigned === null || worker.memberId === null) return false

  return (
    assigned.memberId === worker.memberId ||
    (worker.ministryId !== null && assigned.ministryId === worker.ministryId)
  )
}

/** An assignment with the ministry that answers for it: the assignee's own where it is a member. */
export type AssignedTo = { readonly memberId: string | null; readonly ministryId: string | null }

/** A ministry's agreement to a section. */
export type Agreement = { readonly ministryId: string; readonly textHash: string }

/** How a ministry stands to a section's text as it is now. */
export type Standing = 'agreed' | 'agreed_earlier' | 'not_agreed'

/** How a ministry stands: an agreement holds for the text that it was given to and no other. */
export const standingOf = (
  ministryId: string,
  textHash: string,
  agreements: readonly Agreement[],
): Standing => {
  const given = agreements.find((agreement) => agreement.ministryId === ministryId)
  if (given === undefined) return 'not_agreed'

  return given.textHash === textHash ? 'agreed' : 'agreed_earlier'
}

/** Where a section stands on its way to a text that all ministries carry. */
export type SectionState = 'draft' | 'ready' | 'agreed'

/** A section is agreed when it is ready and every ministry that is asked agrees to what it says now. */
export const stateOf = (ready: boolean, standings: readonly Standing[]): SectionState => {
  if (!ready) return 'draft'
  const all = standings.length > 0 && standings.every((standing) => standing === 'agreed')

  return all ? 'agreed' : 'ready'
}
