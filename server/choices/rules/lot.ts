/** SHA-256 of a text, hexadecimal; given from outside, because rules have no library. */
export type Digest = (text: string) => string

/**
 * The hash that commits to the hidden half of a lot at the close of the ballot. The half comes out with
 * the lot, so that whoever says the words then cannot have known what they would draw, and whoever kept
 * the half cannot have chosen it for the words.
 */
export const lotCommitment = (salt: string, digest: Digest): string => digest(`lot ${salt}`)

/** The seed of a lot from its two halves: the one committed to, and words that were said in public. */
export const lotSeed = (salt: string, words: string, digest: Digest): string =>
  digest(`${salt} ${words}`)

/**
 * The options in the order in which a lot draws them: by SHA-256 of the seed and the option's id.
 * Whoever knows the seed draws the same (deliberation 3.3).
 */
export const drawLot = (seed: string, options: readonly string[], digest: Digest): string[] =>
  options
    .map((option) => ({ option, drawn: digest(`${seed} ${option}`) }))
    .sort((one, other) => (one.drawn < other.drawn ? -1 : 1))
    .map(({ option }) => option)
