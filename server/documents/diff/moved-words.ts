import { schema } from '../schema.ts'
import { partsOfUnits, type Unit, unitsOfLine } from './diff-line.ts'
import type { Difference } from './difference.ts'
import type { MovedPassage } from './find-moves.ts'
import { isWord } from './words.ts'

/** How many words in a row, equal on both sides, are a passage that moved and not a turn of phrase. */
const fewestWords = 6

/** Units that stand on one side of a line alone, in a row, and to which move each belongs. */
type Stretch = {
  line: Difference
  first: number
  length: number
  side: 'before' | 'after'
  text: number
  units: Unit[]
  /** Places of its words among the units. */
  words: number[]
  moved: (number | undefined)[]
}

/** Marks runs of words that stand elsewhere on the other side. Changes the comparisons and the list in place. */
export function movedWords(differences: readonly Difference[], moves: MovedPassage[]): void {
  const stretches = differences.flatMap((difference, text) => stretchesIn(difference, text))
  const index = new Map<string, { stretch: Stretch; at: number }[]>()
  for (const stretch of stretches.filter(({ side }) => side === 'before')) {
    for (let at = 0; at + fewestWords <= stretch.words.length; at += 1) {
      const phrase = phraseAt(stretch, at)
      index.set(phrase, [...(index.get(phrase) ?? []), { stretch, at }])
    }
  }
  for (const to of stretches.filter(({ side }) => side === 'after')) {
    for (let at = 0; at + fewestWords <= to.words.length; at += 1) {
      const found = longest(index.get(phraseAt(to, at)) ?? [], to, at)
      if (found === undefined) continue
      const number = moves.length + 1
      const tail = tailOf(found.stretch, found.at + found.length, to, at + found.length)
      mark(found.stretch, found.at, found.length, tail, number)
      mark(to, at, found.length, tail, number)
      moves.push({ number, from: found.stretch.text, to: to.text, words: found.length })
      at += found.length - 1
    }
  }
  // From the end of a line, so that the places of earlier stretches hold.
  for (const stretch of stretches.reverse()) {
    if (stretch.moved.some((number) => number !== undefined)) cut(stretch)
  }
}

function stretchesIn(difference: Difference, text: number): Stretch[] {
  if (difference.move !== undefined) return []
  const shell = difference.before ?? difference.after
  if (schema.nodes[shell?.type ?? '']?.isTextblock !== true) {
    return difference.parts.flatMap((part) => stretchesIn(part, text))
  }
  const stretches: Stretch[] = []
  for (const [at, part] of difference.parts.entries()) {
    const side = oneSideOf(part)
    const node = part.before ?? part.after
    if (side === null || node === null || part.parts.length > 0) continue
    const units = unitsOfLine([node])
    const last = stretches.at(-1)
    if (last?.side === side && last.first + last.length === at) {
      last.length += 1
      last.units.push(...units)
    } else {
      const place = { line: difference, first: at, length: 1, side, text }
      stretches.push({ ...place, units, words: [], moved: [] })
    }
  }
  for (const stretch of stretches) {
    stretch.moved = stretch.units.map(() => undefined)
    stretch.words = [...stretch.units.keys()].filter((at) => isWord(stretch.units[at]?.key ?? ''))
  }
  return stretches
}

function oneSideOf({ before, after }: Difference): Stretch['side'] | null {
  if (after === null) return 'before'
  return before === null ? 'after' : null
}

const wordAt = ({ units, words }: Stretch, at: number) => units[words[at] ?? -1]?.key
const isFree = ({ words, moved }: Stretch, at: number) =>
  words[at] !== undefined && moved[words[at]] === undefined

function phraseAt(stretch: Stretch, at: number): string {
  return stretch.words
    .slice(at, at + fewestWords)
    .map((place) => stretch.units[place]?.key)
    .join(' ')
}

function longest(
  candidates: readonly { stretch: Stretch; at: number }[],
  to: Stretch,
  start: number,
): { stretch: Stretch; at: number; length: number } | undefined {
  const found = candidates.map(({ stretch, at }) => {
    let length = 0
    while (
      isFree(stretch, at + length) &&
      isFree(to, start + length) &&
      wordAt(stretch, at + length) === wordAt(to, start + length)
    )
      length += 1
    return { stretch, at, length }
  })
  const best = found.sort((one, other) => other.length - one.length)[0]
  return best !== undefined && best.length >= fewestWords ? best : undefined
}

// How many signs after the last word are the same on both sides: the full stop goes with its sentence.
function tailOf(from: Stretch, afterFrom: number, to: Stretch, afterTo: number): number {
  const [one, other] = [(from.words[afterFrom - 1] ?? 0) + 1, (to.words[afterTo - 1] ?? 0) + 1]
  let length = 0
  for (;;) {
    const [sign, same] = [from.units[one + length]?.key, to.units[other + length]?.key]
    if (sign === undefined || sign !== same || isWord(sign)) return length
    length += 1
  }
}

function mark(stretch: Stretch, at: number, length: number, tail: number, number: number): void {
  const from = stretch.words[at] ?? 0
  const to = (stretch.words[at + length - 1] ?? from) + tail
  for (let place = from; place <= to; place += 1) stretch.moved[place] = number
}

function cut({ line, first, length, side, units, moved }: Stretch): void {
  const sides = { before: side === 'before', after: side === 'after' }
  const parts: Difference[] = []
  for (let from = 0; from < units.length; ) {
    const number = moved[from]
    let to = from
    while (to < units.length && moved[to] === number) to += 1
    for (const part of partsOfUnits(units.slice(from, to), sides)) {
      parts.push(number === undefined ? part : { ...part, move: { number } })
    }
    from = to
  }
  line.parts.splice(first, length, ...parts)
}
