/** Every kind of letter; its words are in `mail.kinds`, under the same name. */
export const letterKinds = [
  'invitation',
  'invitation_changed',
  'invitation_cancelled',
  'reminder',
  'call_out',
  'deputy_named',
  'silence_circulated',
  'silence_reminder',
  'silence_ended',
  'ad_referendum',
  'minutes_circulated',
  'action_due',
  'basis_changed',
] as const
export type LetterKind = (typeof letterKinds)[number]

/**
 * All that a letter may tell (a neutral reference, time and link). There is no room for a situation, a
 * country, an agenda or a name; a title is given only where the body's rules say `mailTells: 'title'`.
 */
export type LetterParams = {
  /** For example `M-4F09A2`. */
  readonly reference: string
  /** RFC 3339, UTC. */
  readonly startsAt?: string
  readonly endsAt?: string
  /** By when an answer is asked for; RFC 3339, UTC. */
  readonly dueAt?: string
  /** IANA zone in which the times are told. */
  readonly timeZone?: string
  /** How often the calendar entry was changed (RFC 5545 3.8.7.4). */
  readonly sequence?: number
  /** How many hours before it a reminder comes. */
  readonly hours?: number
  readonly title?: string
}

const asking: readonly LetterKind[] = [
  'invitation',
  'invitation_changed',
  'call_out',
  'deputy_named',
]

/** What a calendar is to do with a letter of a kind (RFC 5546 3.2); null where it carries no entry. */
export const calendarMethod = (kind: LetterKind): 'REQUEST' | 'CANCEL' | null => {
  if (kind === 'invitation_cancelled') return 'CANCEL'

  return asking.includes(kind) ? 'REQUEST' : null
}

/**
 * A name for a thing that tells nothing of it: a letter for its kind, and the first six digits of its id.
 * @param initial one capital letter
 */
export const neutralReference = (initial: string, id: string): string =>
  `${initial}-${id.replaceAll('-', '').slice(0, 6).toUpperCase()}`

const pages: Readonly<Record<string, string>> = {
  meeting: 'meetings',
  motion: 'motions',
  ballot: 'ballots',
  decision: 'decisions',
  silence: 'silence',
}

/** The path of the page of what a letter is about; one's letters, where it has none. */
export const pathOf = (about: { readonly kind: string; readonly id: string }): string => {
  const page = pages[about.kind]

  return page === undefined ? '/letters' : `/${page}/${about.id}`
}
