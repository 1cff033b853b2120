/** The worker's task that looks, when a grade falls due, whether it was given. */
export const escalationTask = 'escalate_grading'
