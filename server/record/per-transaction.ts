import type { Transaction } from '#db/client.ts'

/** Keeps what was asked in a transaction under a key, so that whoever asks for each of a thousand rows asks once. */
export const perTransaction = <T>() => {
  const kept = new WeakMap<Transaction, Map<string, Promise<T>>>()

  return (tx: Transaction, key: string, ask: () => Promise<T>): Promise<T> => {
    const answers = kept.get(tx) ?? new Map<string, Promise<T>>()
    kept.set(tx, answers)
    const answer = answers.get(key) ?? ask()
    answers.set(key, answer)
    return answer
  }
}
