/** The worker's task that drafts the meeting of a tripwire which a rating reached. */
export const springTripwireTask = 'spring_tripwire'
