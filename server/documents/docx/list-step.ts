/** How far each level of a list is set in, in twentieths of a point. */
export const listStep = 420
