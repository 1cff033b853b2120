/** What the board of decisions holds. */
export const boardKinds = [
  'action',
  'review',
  'reply',
  'confirmation',
  'trigger',
  'expiry',
] as const
export type BoardKind = (typeof boardKinds)[number]

/** Where it stands there: past its day, due, or about to lapse. */
export const columns = ['late', 'due', 'lapsing'] as const

/** How many days ahead each is shown. Ours: an action takes two weeks to do, a review and a new end a meeting. */
export const horizon: Record<BoardKind, number> = {
  action: 14,
  review: 30,
  reply: 14,
  confirmation: 0,
  trigger: 0,
  expiry: 30,
}

/** How long somebody may take to confirm what was decided outside a meeting before that is late, in days. Ours. */
const confirmedWithin = 7

/**
 * Where something of a day stands on another: what lapses is lapsing until the record says that it has; a tripwire that
 * sprang is due until its decision was taken up again.
 */
export function columnOf(
  { kind, on }: { kind: BoardKind; on: string },
  today: string,
): (typeof columns)[number] {
  if (kind === 'expiry') return 'lapsing'
  if (kind === 'trigger') return 'due'
  const grace = kind === 'confirmation' ? confirmedWithin : 0
  const last = new Date(Date.parse(`${on}T00:00:00Z`) + grace * 86_400_000)

  return last.toISOString().slice(0, 10) < today ? 'late' : 'due'
}
