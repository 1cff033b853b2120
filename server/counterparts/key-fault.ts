import { parseVerifierKey } from '#server/record/note.ts'

/** Whether a text is a key that can verify a record; nothing given is no fault. */
export function isKeyOrNone(verifierKey: string | null): boolean {
  if (verifierKey === null) return true
  try {
    return parseVerifierKey(verifierKey) !== undefined
  } catch {
    // malformed: the page says what form a key has
    return false
  }
}
