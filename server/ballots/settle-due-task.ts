/** Name of the worker's task that counts ballots for good once their votes are confirmed, or the time for it is over. */
export const settleDueBallotsTask = 'settle_due_ballots'
