/** Name of the worker's task; a job of it is put in the queue when a ballot closes with votes yet to be confirmed. */
export const settleDueChoicesTask = 'settle_due_choices'
