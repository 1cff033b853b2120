import type { Face } from './faces.ts'

/** A4 in points, and the margins around the column of text. */
export const page = {
  width: 595.28,
  height: 841.89,
  left: 82,
  right: 82,
  top: 86,
  bottom: 84,
} as const

/** The width of the column: some 75 signs of text a line. */
export const column = page.width - page.left - page.right

/** Ink on paper and one accent, as on the screen in daylight. */
export const colours = {
  ink: '#1b1a17',
  soft: '#504c45',
  line: '#c9c4b8',
  accent: '#1f4f8b',
} as const

export const serif: Face = { family: 'serif', bold: false, italic: false }
export const sans: Face = { family: 'sans', bold: false, italic: false }
export const sansBold: Face = { family: 'sans', bold: true, italic: false }

/** Sizes and the height of their lines, in points. */
export const sizes = {
  title: { size: 26, height: 32 },
  section: { size: 15.5, height: 21 },
  heading: { size: 11.5, height: 16 },
  subheading: { size: 10.5, height: 15.5 },
  text: { size: 10.5, height: 15.5 },
  small: { size: 8.5, height: 12.5 },
  /** Sixty-four letters of a fingerprint on one line beside what they are. */
  print: { size: 7.7, height: 12.5 },
} as const
