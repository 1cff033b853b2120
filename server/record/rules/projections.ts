/** Tables in which these acts leave a row that is theirs, though its id is not that of the thing acted on. */
export const ownTables: Readonly<Record<string, readonly string[]>> = {
  'vote.cast': ['vote'],
  'ballot.close': ['ballot_result', 'provisional_result'],
  'evidence.grade': ['grade'],
  'evidence.attach_file': ['evidence_file'],
}

/** The table in which each of these acts leaves exactly one row. */
export const oneRowOf: Readonly<Record<string, string>> = {
  'vote.cast': 'vote',
  'ballot.open': 'ballot',
  'decision.log': 'decision',
  'evidence.attach': 'evidence',
  'evidence.grade': 'grade',
}

/** A table that only names things, whatever the acts that made them say. */
export const ofNames = 'thing'

/**
 * Columns that bear the name of a field of their act and say something else: words that stand elsewhere, what was
 * worked out, or what the act says of a part.
 */
export const unlike: ReadonlySet<string> = new Set([
  'decision.document_id',
  'decision_standing.expires_on',
  'grade.reason',
  'measure.targets',
  'source_identity.identity',
  'tripwire.level',
  'tripwire.reason',
])
