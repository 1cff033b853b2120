/** Name of the worker's task that ends silences on minutes; a job is put in the queue as they are circulated. */
export const endMinutesSilenceTask = 'end_minutes_silence'
