/** Name of the worker's task that ends silence procedures; a job is put in the queue for each deadline. */
export const endDueSilencesTask = 'end_due_silences'

/** Name of the worker's task that reminds of a silence procedure before its deadline. */
export const remindOfSilenceTask = 'remind_of_silence'

/** How long before the deadline. Our policy. */
export const remindHoursBefore = 24
