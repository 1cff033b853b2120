import { wordPattern } from './typed-words.ts'

/** Words one after the other: those that were found, and those between them. Never markup. */
export type Marked = readonly { readonly words: string; readonly found: boolean }[]

const most = 240
const before = 60

/** The words of texts that may be what was typed: those that begin with the same letter, however it is accented. */
export function likeTyped(texts: readonly string[], typed: readonly string[]): string[] {
  const first = new Set(typed.map(firstLetter))
  const words = new Set(texts.flatMap((text) => text.match(wordPattern) ?? []))
  return [...words].filter((word) => first.has(firstLetter(word)))
}

const ligatures: Readonly<Record<string, string>> = {
  ...{ œ: 'o', æ: 'a', ø: 'o', đ: 'd', ł: 'l', ß: 's' },
}

// A stem begins as its word does, in English and in French.
function firstLetter(word: string): string {
  const letter = [...word.toLowerCase().normalize('NFKD')][0] ?? ''
  return ligatures[letter] ?? letter
}

/** A text whole, with the words marked that were found. */
export function marked(text: string, found: ReadonlySet<string>): Marked {
  const parts: { words: string; found: boolean }[] = []
  let at = 0
  const add = (words: string, isFound: boolean) => {
    if (words !== '') parts.push({ words, found: isFound })
  }
  for (const match of text.matchAll(wordPattern)) {
    if (!found.has(match[0])) continue
    add(text.slice(at, match.index), false)
    add(match[0], true)
    at = match.index + match[0].length
  }
  add(text.slice(at), false)
  return parts
}

/**
 * The passage of a text that says most of what was found, cut between words, with an ellipsis where it is cut; its
 * beginning where nothing of it was found, since then it was the title.
 */
export function excerpt(text: string, found: ReadonlySet<string>): Marked {
  const places = [...text.matchAll(wordPattern)].filter((match) => found.has(match[0]))
  const start = bestPlace(places)
  const from = start <= before ? 0 : afterSpace(text, start - before)
  const until = text.length - from <= most ? text.length : beforeSpace(text, from + most)
  const passage = text.slice(from, until).replace(/\s+/g, ' ').trim()
  return marked(`${from > 0 ? '… ' : ''}${passage}${until < text.length ? ' …' : ''}`, found)
}

// Where a passage begins that holds the most different words found, the first such; of a text that says one
// word a hundred times, its first.
function bestPlace(places: readonly RegExpExecArray[]): number {
  let best = { at: places[0]?.index ?? 0, words: 0 }
  const counts = new Map<string, number>()
  let end = 0
  for (const [at, place] of places.entries()) {
    for (
      ;
      (places[end]?.index ?? Number.POSITIVE_INFINITY) < place.index + most - before;
      end += 1
    ) {
      const word = places[end]?.[0].toLowerCase() ?? ''
      counts.set(word, (counts.get(word) ?? 0) + 1)
    }
    if (counts.size > best.words) best = { at: place.index, words: counts.size }
    const left = places[at]?.[0].toLowerCase() ?? ''
    const rest = (counts.get(left) ?? 1) - 1
    if (rest === 0) counts.delete(left)
    else counts.set(left, rest)
  }
  return best.at
}

const afterSpace = (text: string, at: number): number => {
  const space = text.slice(at, at + before).search(/\s/)
  return space === -1 ? at : at + space + 1
}

const beforeSpace = (text: string, at: number): number => {
  const tail = text.slice(at - before, at)
  const space = tail.search(/\s\S*$/)
  return space === -1 ? at : at - before + space
}
