import * as Y from 'yjs'

/** Letters of a line that stand in another as well, by their places in its text, the last first. */
export type DoubledTail = { text: Y.XmlText; places: number[] }

/** Fewer letters than this may have been typed by two people at once, and not been copied. */
const fewest = 8

/**
 * A tail that stands twice because two people split one line at the same moment; null where there is none.
 *
 * An editor splits a line by taking its tail out and writing the same letters into a new line (y-tiptap; Yjs moves
 * nothing), so two who do it without having seen each other leave the letters behind both places in two lines. Such
 * lines were put in behind the same line and before the same other, by different hands, with the longer one's first
 * letters ending with the shorter one's. Which letters to take off is told so that the reading order stays: off the
 * line that comes first. Never letters that were written later, and never a line, in which somebody may begin to type.
 */
export function doubledTail(parent: Y.XmlFragment): DoubledTail | null {
  const elements = parent.toArray().filter((child) => child instanceof Y.XmlElement)
  const together = Map.groupBy(elements, placeOf)
  for (const [place, lines] of together) {
    if (place === null || lines.length < 2) continue
    const taken = lettersTaken(elements[elements.indexOf(lines[0] as Y.XmlElement) - 1])
    const found = amongLines(lines, taken)
    if (found) return found
  }
  for (const element of elements) {
    const found = doubledTail(element)
    if (found) return found
  }
  return null
}

/** Between which two neighbours a line was put in; null for one that was not put in behind another. */
function placeOf({ _item: item, nodeName }: Y.XmlElement): string | null {
  const named = (id: Y.ID | null | undefined) => (id ? `${id.client}:${id.clock}` : '-')
  return item?.origin ? `${nodeName} ${named(item.origin)} ${named(item.rightOrigin)}` : null
}

function amongLines(lines: readonly Y.XmlElement[], taken: number): DoubledTail | null {
  const copies = lines.flatMap((line) => copiedInto(line) ?? [])
  for (const [at, first] of copies.entries()) {
    for (const second of copies.slice(at + 1)) {
      const [longer, shorter] =
        first.letters.length >= second.letters.length ? [first, second] : [second, first]
      const { letters } = shorter
      if (first.client === second.client || letters.length < fewest) continue
      if (taken < longer.letters.length || !longer.letters.endsWith(letters)) continue
      return { text: first.text, places: first.places.slice(-letters.length).reverse() }
    }
  }
  return null
}

type Copied = { client: number; text: Y.XmlText; letters: string; places: number[] }

/**
 * The letters with which a line began, as its maker wrote them in one go: their ids follow on the line's own.
 * Undefined where it does not consist of one text, or some of the letters were deleted.
 */
function copiedInto(line: Y.XmlElement): Copied | undefined {
  const [inside, ...more] = line.toArray()
  if (more.length > 0) return undefined
  if (inside instanceof Y.XmlElement) return copiedInto(inside)
  const begun = inside instanceof Y.XmlText ? inside._item?.id : undefined
  if (!(inside instanceof Y.XmlText) || !begun) return undefined
  const { client } = begun
  let next = begun.clock + 1
  let place = 0
  let letters = ''
  const places: number[] = []
  for (let item = inside._start; item !== null; item = item.right) {
    if (item.id.client === client && item.id.clock === next) {
      next += item.length
      if (item.content instanceof Y.ContentString && !item.deleted) {
        letters += item.content.str
        for (let at = 0; at < item.length; at += 1) places.push(place + at)
      } else if (!(item.content instanceof Y.ContentFormat)) return undefined
    }
    if (item.countable && !item.deleted) place += item.length
  }
  return { client, text: inside, letters, places }
}

/** How many letters were taken out of a line. */
function lettersTaken(line: Y.XmlFragment | undefined): number {
  let taken = 0
  for (const child of line?.toArray() ?? []) {
    if (child instanceof Y.XmlElement) taken += lettersTaken(child)
    if (!(child instanceof Y.XmlText)) continue
    for (let item = child._start; item !== null; item = item.right) {
      // What is deleted has lost its letters, and, once it was read from a state, that it counted.
      if (item.deleted) taken += item.length
    }
  }
  return taken
}
