/** The fields of one entry that are blacked out. */
export type Redaction = { entry: number; fields: string[] }

/** What a dossier opens: the entries, the fields of them that it leaves as hashes, the snapshots and the files, by hash. */
export type Opened = {
  entries: readonly number[]
  closed: readonly Redaction[]
  contents: readonly string[]
  files: readonly string[]
}

/** Acts that the verifier counts and holds together: what they say, but for these fields, is shown or is not released. */
const counted =
  /^(ballot|vote|recusal|proxy|silence|letter|meeting|body|rules|objection|policy)\.|^decision\.log$/
const besideTheCount = [
  'content.explanation',
  'content.papers',
  'content.question',
  'content.title',
  'content.summary',
  'content.note',
]

/** Acts by which the verifier works out again how decisions stand, and the fields that it needs for that. */
const followed = /^decision\.(change|lapse|record_reply|note_no_reply|confirm|dissent|review)$/
const neededToFollow = [
  ...['content.decision', 'content.kind', 'content.by_decision', 'content.effective_on'],
  ...['content.expires_on', 'content.state', 'content.reply', 'content.dissent'],
  'content.dissents',
]

/**
 * Whether a field of an act can be blacked out and the dossier still be checked in everything that it claims: whoever acted,
 * and whatever is said that no count rests on. Which act it was, on what and when always stays. Our policy.
 */
export function mayBlackOut(act: string, field: string): boolean {
  if (counted.test(act)) return besideTheCount.includes(field)
  if (followed.test(act) && neededToFollow.includes(field)) return false
  if (act === 'decision.confirm' && field === 'actor') return false
  return field === 'actor' || field.startsWith('content.')
}

/** Redactions in one order: each entry once, by its place, its fields by their names. Empty ones are left out. */
export function inOrder(redactions: readonly Redaction[]): Redaction[] {
  const byEntry = Map.groupBy(redactions, ({ entry }) => entry)
  return [...byEntry]
    .map(([entry, several]) => ({
      entry,
      fields: [...new Set(several.flatMap(({ fields }) => fields))].sort(),
    }))
    .filter(({ fields }) => fields.length > 0)
    .sort((one, other) => one.entry - other.entry)
}
