import { areNearSame, bandsOf, plainWords, type Shingles, shinglesOf } from './near-text.ts'

/** What is compared of a piece of evidence, or of a row that may become one. */
export type Compared = {
  title: string
  reported: string
  citation: string | null
  eventFrom: string | null
}

/**
 * How far two are alike: word for word and of the same day; near-same in words; or with the same
 * reference, as a corrected row of a data set has it.
 */
export const likenesses = ['same', 'near', 'reference'] as const
export type Likeness = (typeof likenesses)[number]

/** The words by which a piece of evidence is compared. */
export const comparedWords = ({ title, reported }: Pick<Compared, 'title' | 'reported'>): string =>
  `${title}\n${reported}`

/** The bands under which a piece of evidence is found (near-text.ts). */
export const bandsOfEvidence = (piece: Pick<Compared, 'title' | 'reported'>): number[] =>
  bandsOf(shinglesOf(comparedWords(piece)))

/**
 * Pieces that find what is alike among those added before. It says what a person should look at:
 * nothing is merged, and nothing left out, by it.
 */
export function alikeIndex<Key>() {
  type Kept = { key: Key; piece: Compared; plain: string; shingles: Shingles }
  const byBand = new Map<number, Kept[]>()
  const byCitation = new Map<string, Kept[]>()
  const put = <At>(index: Map<At, Kept[]>, at: At, kept: Kept) => {
    const there = index.get(at)
    if (there) there.push(kept)
    else index.set(at, [kept])
  }
  const read = (piece: Compared) => {
    const words = comparedWords(piece)
    return { plain: plainWords(words), shingles: shinglesOf(words) }
  }

  return {
    /** What is alike among those added before, the most alike first, at most ten. */
    find(piece: Compared): { key: Key; likeness: Likeness }[] {
      const { plain, shingles } = read(piece)
      const met = new Set<Kept>()
      const found: { key: Key; likeness: Likeness }[] = []
      for (const band of bandsOf(shingles)) {
        for (const other of byBand.get(band) ?? []) {
          if (met.has(other)) continue
          met.add(other)
          const isSame = other.plain === plain && sameDay(piece, other.piece)
          if (isSame) found.push({ key: other.key, likeness: 'same' })
          else if (areNearSame(shingles, other.shingles)) {
            found.push({ key: other.key, likeness: 'near' })
          }
        }
      }
      for (const other of byCitation.get(referenceOf(piece) ?? '') ?? []) {
        if (!found.some(({ key }) => key === other.key)) {
          found.push({ key: other.key, likeness: 'reference' })
        }
      }
      return found
        .sort((one, other) => likenesses.indexOf(one.likeness) - likenesses.indexOf(other.likeness))
        .slice(0, 10)
    },
    add(key: Key, piece: Compared): void {
      const kept = { key, piece, ...read(piece) }
      for (const band of bandsOf(kept.shingles)) put(byBand, band, kept)
      const reference = referenceOf(piece)
      if (reference !== null) put(byCitation, reference, kept)
    },
  }
}

const sameDay = (one: Compared, other: Compared): boolean =>
  one.eventFrom === null || other.eventFrom === null || one.eventFrom === other.eventFrom

/** A reference that can tell one report from another: not a page number. */
const referenceOf = ({ citation }: Compared): string | null => {
  const plain = citation?.trim().toLowerCase() ?? ''
  return plain.length >= 6 ? plain : null
}
