/**
 * The three dimensions of a crime that a tool of prevention can change: the perpetrators' incentives,
 * the victims' vulnerability, the situation's permissiveness.
 */
export const dimensions = ['perpetrators', 'victims', 'situation'] as const
export type Dimension = (typeof dimensions)[number]
