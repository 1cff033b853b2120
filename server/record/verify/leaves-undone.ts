/** Whether it was decided not to act on what was considered: then what the decision rests on adopted nothing. */
export const leavesUndone = ({ nature }: { nature: string }): boolean => nature === 'no_action'
