// Plex Serif's no-break space lies beyond the end of its table, and reading it throws; other spaces have no sign at
// all. Where lines break is decided before anything is set, so that a space will do for each.
const spaces = /[\u00a0\u2000-\u200a\u202f\u205f]/g

// What Word and keyboards write and Plex has no sign for: a box would stand there.
const others: Readonly<Record<string, string>> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u00ad': '',
  '\u200b': '',
  '\u200c': '',
  '\u200d': '',
  '\u2060': '',
  '\ufeff': '',
  ﬁ: 'fi',
  ﬂ: 'fl',
  '→': '->',
  '←': '<-',
  '≤': '<=',
  '≥': '>=',
  '≠': '/=',
  '≈': '~',
  '‰': '0/00',
  '✓': '[x]',
  '☑': '[x]',
  '☐': '[ ]',
  Ⅰ: 'I',
  Ⅱ: 'II',
  Ⅲ: 'III',
}
const pattern = new RegExp(`[${Object.keys(others).join('')}]`, 'g')

/** Words as the fonts of a PDF can draw them: spaces of all kinds as spaces, signs without a sign in letters. */
export function drawn(text: string): string {
  return text.replace(spaces, ' ').replace(pattern, (sign) => others[sign] ?? sign)
}
