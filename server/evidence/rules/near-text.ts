/** How many minima of a text are kept, and how many of them make one band (MinHash, Broder 1997). */
const bandsKept = 16
const minimaPerBand = 2

/** A text as its runs of three words, each as a number, ascending: what is compared of it. */
export type Shingles = Int32Array

/**
 * The runs of three words of a text, without case, accents and punctuation, so that a report that was
 * copied, cut or laid out anew is still known. Where words are not set apart (Burmese, Khmer, Chinese)
 * letters stand for words.
 */
export function shinglesOf(text: string): Shingles {
  const words = wordsOf(text)
  const found = new Set<number>()
  if (words.length < 3 && words.length > 0) found.add(hashOf(words.join(' ')))
  for (let at = 0; at + 3 <= words.length; at++) {
    found.add(hashOf(`${words[at]} ${words[at + 1]} ${words[at + 2]}`))
  }
  return Int32Array.from(found).sort()
}

/**
 * Sixteen numbers by which texts that are near-same find each other without being compared with all:
 * two texts of which half the runs are shared have at least one number in common in 99 cases of 100.
 */
export function bandsOf(shingles: Shingles): number[] {
  if (shingles.length === 0) return []
  return Array.from({ length: bandsKept }, (_, band) => {
    let key = mixed(band + 1)
    for (let one = 0; one < minimaPerBand; one++) {
      key = mixed(key ^ smallest(shingles, band * minimaPerBand + one))
    }
    return key
  })
}

/**
 * Whether two texts are near-same: three fifths of all their runs are shared, or nearly all of the
 * shorter one, if it is long enough to say something, stands in the other. Our policy: it decides
 * what is offered to a person, and nothing else.
 */
export function areNearSame(one: Shingles, other: Shingles): boolean {
  const shared = sharedBy(one, other)
  const shorter = Math.min(one.length, other.length)
  const all = one.length + other.length - shared
  if (all === 0) return false
  return shared / all >= 0.6 || (shorter >= 10 && shared / shorter >= 0.8)
}

/** A text as two that say the same word for word have it alike. */
export const plainWords = (text: string): string => wordsOf(text).join(' ')

function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    // Accents of Latin, Greek and Cyrillic letters; the vowel signs of other scripts stay.
    .replace(/[\u0300-\u036f]/g, '')
  const found = plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return found.flatMap((word) => (word.length > 24 ? [...word] : [word]))
}

function sharedBy(one: Shingles, other: Shingles): number {
  let shared = 0
  let at = 0
  for (const shingle of one) {
    while (at < other.length && (other[at] ?? 0) < shingle) at++
    if (other[at] === shingle) shared++
  }
  return shared
}

function smallest(shingles: Shingles, seed: number): number {
  const salt = mixed(seed ^ 0x5bd1e995)
  let least = 0x7fffffff
  for (const shingle of shingles) {
    const value = mixed(shingle ^ salt)
    if (value < least) least = value
  }
  return least
}

/** FNV-1a. */
function hashOf(words: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < words.length; at++) {
    hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193)
  }
  return mixed(hash)
}

/** The last steps of MurmurHash3: every bit of what goes in moves every bit of what comes out. */
function mixed(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) | 0
}
