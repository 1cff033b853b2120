export type ActionOwner = { readonly ministryId: string; readonly memberId: string | null }

export type ActionRefusal =
  | 'actions.completed'
  | 'actions.due_in_the_past'
  | 'actions.due_as_before'
  | 'actions.owned_as_before'
  | 'actions.of_another'

/** Whether something may fall due on a day: not before today. Days are text, as 2026-01-14, and sort as they are. */
export const mayFallDue = (today: string, dueOn: string): 'ok' | ActionRefusal =>
  dueOn < today ? 'actions.due_in_the_past' : 'ok'

/** Whether an action may be put off to a day: it is not done, and the day is another one, not past. */
export const mayPostpone = (asked: {
  isDone: boolean
  today: string
  dueOn: string
  until: string
}): 'ok' | ActionRefusal => {
  if (asked.isDone) return 'actions.completed'
  if (asked.until === asked.dueOn) return 'actions.due_as_before'
  return mayFallDue(asked.today, asked.until)
}

/** Whether an action may be given to another owner: it is not done, and the owner is another one. */
export const mayReassign = (asked: {
  isDone: boolean
  from: ActionOwner
  to: ActionOwner
}): 'ok' | ActionRefusal => {
  if (asked.isDone) return 'actions.completed'
  const { from, to } = asked
  const isSame = from.ministryId === to.ministryId && from.memberId === to.memberId
  return isSame ? 'actions.owned_as_before' : 'ok'
}

/** Whether somebody may say that an action is done: the convenor, or a member of the ministry that owns it. */
export const mayComplete = (asked: {
  isDone: boolean
  isConvenor: boolean
  ministryId: string | null
  ownerMinistryId: string
}): 'ok' | ActionRefusal => {
  if (!asked.isConvenor && asked.ministryId !== asked.ownerMinistryId) return 'actions.of_another'
  return asked.isDone ? 'actions.completed' : 'ok'
}
