// Of the signs that control and are never written, which are no letter in any locale of a database: a phrase is found on
// both sides of a citation, and nobody who looks for 12 finds every text that cites no. 12.
const opens = String.fromCharCode(0x01)
const closes = String.fromCharCode(0x02)
const zero = 0x0e

/** How the words of a text keep that evidence is cited there: by its number, or null for one that is not told. */
export const citedAs = (number: number | null): string => {
  const digits = number === null ? [] : [...String(number)]
  return `${opens}${digits.map((digit) => String.fromCharCode(zero + Number(digit))).join('')}${closes}`
}

/** The words of a text for people: what it cites as "[№ 12]", or "[—]" where its number is not told. */
export function withCitations(said: string): string {
  const [before = '', ...cited] = said.split(opens)
  return before + cited.map(readable).join('')
}

function readable(part: string): string {
  const end = part.indexOf(closes)
  if (end === -1) return part
  const number = [...part.slice(0, end)].map((digit) => digit.charCodeAt(0) - zero).join('')
  return `[${number === '' ? '—' : `№ ${number}`}]${part.slice(end + 1)}`
}
