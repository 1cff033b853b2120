import { safeHref } from '../../server/documents/safe-href.ts'

/** A link in a text: its words, where they begin, and where it leads. */
export type FoundLink = { readonly value: string; readonly start: number; readonly href: string }

// No list of all top-level domains, which weighs more than the rest of a toolbar: what does not say http, www or @
// is no link here.
const address = /(?:https?:\/\/|www\.)[^\s<>"]+|[^\s<>()"@]+@[^\s<>()"@]+\.[\p{L}\p{N}]{2,}/giu
/** What ends a sentence, or closes a bracket that the address did not open, is not of the address. */
const after = /[.,;:!?'’»”]+$/u
const end = /^[.,;:!?'’»”)\]]*\s$/u

/** The links in a text. */
export function findLinks(text: string): FoundLink[] {
  return [...text.matchAll(address)].flatMap(({ 0: match, index }) => {
    const value = trimmed(match)
    const href = hrefOf(value)
    return safeHref(href) === null ? [] : [{ value, start: index, href }]
  })
}

/** The link that has just been ended by the space behind it, and by what ends its sentence; null without one. */
export function linkJustTyped(text: string): FoundLink | null {
  const last = findLinks(text).at(-1)
  return last && end.test(text.slice(last.start + last.value.length)) ? last : null
}

/** The link that a text is, without the spaces around it; null where it is anything else. */
export function onlyLinkIn(text: string): FoundLink | null {
  const [found] = findLinks(text)
  return found?.value === text.trim() ? found : null
}

function trimmed(value: string): string {
  const bare = value.replace(after, '')
  for (const [open, close] of ['()', '[]'].map((pair) => [...pair])) {
    if (close && open && bare.endsWith(close) && !bare.includes(open)) {
      return trimmed(bare.slice(0, -1))
    }
  }

  return bare
}

function hrefOf(value: string): string {
  if (/^https?:\/\//i.test(value)) return value

  return value.includes('@') && !value.startsWith('www.') ? `mailto:${value}` : `https://${value}`
}
