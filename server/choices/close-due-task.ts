/** Name of the worker's task; a job of it is put in the queue for the deadline when a ballot opens. */
export const closeDueChoicesTask = 'close_due_choices'
