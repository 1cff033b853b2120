/** What stands in the words of a text for something that is not one: a citation, a break, a rule. */
export const notAWord = '\uFFFC'

/** Where something stands in the words of a text: characters from its beginning, the end not included. */
export type Span = { readonly from: number; readonly to: number }

/** A passage by its words, as they and those around it stood when it was marked. */
export type QuotedPassage = {
  readonly quote: string
  readonly before: string
  readonly after: string
}

/** Of the words around a passage, how many characters must be the same to know it by them. */
const enoughContext = 8
/** A passage this long, in characters, is known by its own words where they stand only once. */
const enoughWords = 16

/**
 * Finds a passage again by its words, where its positions lead nowhere: a line that is split, joined or made
 * a heading is new to Yjs though it reads the same, and so is what an undo brought back.
 *
 * @returns null where the words are gone, or could be meant at two places alike: a comment that is listed as
 * without its passage does less harm than one that stands at the wrong sentence
 */
export function findWords(words: string, { quote, before, after }: QuotedPassage): Span | null {
  if (quote === '') return null
  let best: { from: number; likeness: number } | null = null
  let tied = false
  let found = 0
  for (let from = words.indexOf(quote); from !== -1; from = words.indexOf(quote, from + 1)) {
    found += 1
    const to = from + quote.length
    const likeness =
      sameEnding(words.slice(Math.max(0, from - 2 * before.length), from), before) +
      sameBeginning(words.slice(to, to + 2 * after.length), after)
    if (best === null || likeness > best.likeness) {
      best = { from, likeness }
      tied = false
    } else if (likeness === best.likeness) {
      tied = true
    }
  }
  if (best === null || tied) return null
  const known = best.likeness >= enoughContext || (found === 1 && quote.length >= enoughWords)
  return known ? { from: best.from, to: best.from + quote.length } : null
}

/**
 * What is left of a passage of which one end is known and the other was deleted with its line: the longest
 * part of its words that stands at that end. Null where too little is left to be sure.
 */
export function restOfPassage(
  words: string,
  known: { readonly from: number } | { readonly to: number },
  quote: string,
): Span | null {
  const isStart = 'from' in known
  let length = 0
  const most = Math.min(quote.length, isStart ? words.length - known.from : known.to)
  while (
    length < most &&
    (isStart
      ? words[known.from + length] === quote[length]
      : words[known.to - 1 - length] === quote[quote.length - 1 - length])
  ) {
    length += 1
  }
  if (length < enoughContext) return null
  return isStart
    ? { from: known.from, to: known.from + length }
    : { from: known.to - length, to: known.to }
}

// Spaces and ends of lines are what splitting and joining change.
const bare = (text: string): string => text.replaceAll(/\s+/g, '')

function sameBeginning(found: string, kept: string): number {
  const [one, other] = [bare(found), bare(kept)]
  let same = 0
  while (same < one.length && same < other.length && one[same] === other[same]) same += 1
  return same
}

function sameEnding(found: string, kept: string): number {
  const [one, other] = [bare(found), bare(kept)]
  let same = 0
  while (
    same < one.length &&
    same < other.length &&
    one[one.length - 1 - same] === other[other.length - 1 - same]
  ) {
    same += 1
  }
  return same
}
