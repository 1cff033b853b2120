/** Name of the worker's task; a job of it is put in the queue when a ballot carries an amendment. */
export const applyAmendmentTask = 'apply_amendment'
