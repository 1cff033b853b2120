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

/** At most so many are named. */
const mostFound = 10

/**
 * Of how many in a crowd under one band, the last added, and of how many under any, those under most bands, words are
 * compared: reports in a set manner may be met by the thousand. What says the same word for word is found in any crowd.
 */
const mostInBand = 200
const mostCompared = 64

/**
 * Pieces that find what is alike among those added before. It says what a person should look at:
 * nothing is merged, and nothing left out, by it.
 */
export function alikeIndex<Key>() {
  type Kept = { key: Key; piece: Compared; shingles: Shingles }
  const byWords = new Map<string, Kept[]>()
  const byBand = new Map<number, Kept[]>()
  const byCitation = new Map<string, Kept[]>()
  const put = <At>(index: Map<At, Kept[]>, at: At, kept: Kept) => {
    const there = index.get(at)
    if (there) there.push(kept)
    else index.set(at, [kept])
  }
  const likeliest = (shingles: Shingles): Kept[] => {
    const bandsShared = new Map<Kept, number>()
    for (const band of bandsOf(shingles)) {
      for (const other of byBand.get(band)?.slice(-mostInBand) ?? []) {
        bandsShared.set(other, (bandsShared.get(other) ?? 0) + 1)
      }
    }
    return [...bandsShared]
      .sort(([, one], [, other]) => other - one)
      .slice(0, mostCompared)
      .map(([kept]) => kept)
  }

  return {
    /** What is alike among those added before, the most alike first, at most ten. */
    find(piece: Compared): { key: Key; likeness: Likeness }[] {
      const words = comparedWords(piece)
      const shingles = shinglesOf(words)
      const found = new Map<Key, Likeness>()
      // No runs, no words: nothing is said that could be the same.
      for (const other of shingles.length > 0 ? (byWords.get(plainWords(words)) ?? []) : []) {
        if (found.size < mostFound && sameDay(piece, other.piece)) found.set(other.key, 'same')
      }
      for (const other of likeliest(shingles)) {
        if (!found.has(other.key) && areNearSame(shingles, other.shingles)) {
          found.set(other.key, 'near')
        }
      }
      for (const other of byCitation.get(referenceOf(piece) ?? '') ?? []) {
        if (found.size < mostFound && !found.has(other.key)) found.set(other.key, 'reference')
      }
      return [...found].slice(0, mostFound).map(([key, likeness]) => ({ key, likeness }))
    },
    add(key: Key, piece: Compared): void {
      const words = comparedWords(piece)
      const kept = { key, piece, shingles: shinglesOf(words) }
      put(byWords, plainWords(words), kept)
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
