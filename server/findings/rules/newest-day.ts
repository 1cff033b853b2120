/** The newest day (ISO 8601) among pieces of evidence, null when none names a day. */
export const newestDayOf = (evidence: readonly { day: string | null }[]): string | null =>
  evidence.reduce<string | null>(
    (newest, piece) =>
      piece.day !== null && (newest === null || piece.day > newest) ? piece.day : newest,
    null,
  )
