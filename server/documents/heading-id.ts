/** The id of a heading on a page, within the text of this id. */
export const headingId = (textId: string, place: number): string => `${textId}-heading-${place}`
