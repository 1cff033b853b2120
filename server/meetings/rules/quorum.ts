import { type Fraction, reaches } from '../../ballots/rules/tally.ts'

export type QuorumNow = {
  present: number
  entitled: number
  /** The least number of ministries that makes the quorum. */
  needed: number
  fraction: Fraction
  met: boolean
}

/** The quorum as it stands: who is there, of how many, and how many it takes. Whole numbers only. */
export const quorumNow = (present: number, entitled: number, fraction: Fraction): QuorumNow => {
  const { numerator, denominator } = fraction
  const short = (numerator * entitled) % denominator
  const needed = (numerator * entitled - short) / denominator + (short > 0 ? 1 : 0)

  return { present, entitled, needed, fraction, met: reaches(present, entitled, fraction) }
}
