/** Name of the worker's task that reminds of a meeting; jobs of it are put in the queue as the meeting is called. */
export const remindTask = 'remind_of_meeting'
