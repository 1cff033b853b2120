/** The worker's task that looks, when the grading under an urgent ballot falls due, what of it was made up for. */
export const gradingOverdueTask = 'grading_overdue'
