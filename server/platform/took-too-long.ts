const code = 'TOOK_TOO_LONG'

/** Work that was ended at its deadline. Whoever asks again may find the machine less busy. */
export class TookTooLong extends Error {
  readonly code = code
}

/** Whether a fault, or what caused it, is that work was ended at its deadline. */
export const hasTakenTooLong = (error: unknown): boolean => {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    // By its code: pages and addresses are built apart, each with a class of its own.
    if ('code' in cause && cause.code === code) return true
  }

  return false
}

/** What work finds; null where it was ended at its deadline. Rejects as it does otherwise. */
export const foundInTime = <Found>(working: Promise<Found>): Promise<{ found: Found } | null> =>
  working.then(
    (found) => ({ found }),
    (error) => {
      if (hasTakenTooLong(error)) return null
      throw error
    },
  )
