/** How much a comment may hold; and how much of the text is kept with it to find its passage again. */
export const limits = {
  /** Characters of one comment. */
  text: 4_000,
  /** Members mentioned in one comment. */
  mentions: 20,
  /** Characters of a passage that are kept; a longer one is found again by its first. */
  quote: 500,
  /** Characters kept from either side of a passage. */
  context: 32,
  /** Bytes of a relative position of Yjs in base64: a short name and two numbers need far less. */
  position: 400,
} as const
