/** What `record_append` answers once the record is frozen (db/migrations/0390_witnesses.sql). */
const frozen = 'FP001'

/** Whether an act failed because the record takes no further entry. */
export const isFrozenRecord = (error: unknown): boolean => {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && cause.code === frozen) return true
  }

  return false
}
