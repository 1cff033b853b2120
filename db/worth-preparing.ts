/** How often a statement comes before it is prepared, and how many are: each costs every connection some memory. */
const timesBefore = 5
const mostPrepared = 250
const mostCounted = 5_000

/**
 * Counts statements, and says of each whether it comes so often that a connection is to keep it prepared: it is planned
 * again each time otherwise, and asked in two round trips. What is written with a list's length in it comes in a
 * thousand forms, so that preparing everything would fill the memory of the database.
 */
export const countStatements = (): ((statement: string) => boolean) => {
  const prepared = new Set<string>()
  const counted = new Map<string, number>()

  return (statement) => {
    if (prepared.has(statement)) return true
    if (prepared.size >= mostPrepared) return false
    const times = (counted.get(statement) ?? 0) + 1
    if (times < timesBefore) {
      if (counted.size >= mostCounted) counted.clear()
      counted.set(statement, times)
      return false
    }
    counted.delete(statement)
    prepared.add(statement)
    return true
  }
}
