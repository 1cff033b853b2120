/** Name of the worker's task that sends a letter; a job of it is put in the queue as the letter is posted. */
export const deliverLetterTask = 'deliver_letter'
