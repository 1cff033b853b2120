import type { Concurrence } from './concurrence.ts'
import { type Counts, type TallyRule, tallyMotion, type Verdict } from './tally.ts'
import type { BallotTerms } from './terms.ts'

/** A motion's rule without its quorum, which is taken from presence and not from the count. */
export type CountingRule = Omit<TallyRule, 'quorum'> & { name: string }

/** One way of measuring a ballot, in heads or in millionths: never both in one sum (deliberation 3.5). */
export type Measured = { counts: Counts; base: number; verdict: Verdict; tied: boolean }

/**
 * What counts come to by themselves, whatever the quorum. Consent passes where somebody is there and no
 * vote is against; it is tied never. Elsewhere a tie is as many for as against at the very threshold.
 */
export const measure = ({ name, base: of, threshold }: CountingRule, counts: Counts): Measured => {
  const { verdict, base } = tallyMotion({ rule: { base: of, threshold }, counts })
  if (name === 'consent') {
    const silent = counts.no === 0 ? 'adopted' : 'rejected'
    return { counts, base, verdict: counts.present === 0 ? 'no_decision' : silent, tied: false }
  }
  const { numerator, denominator, strict } = threshold
  const atThreshold = BigInt(counts.yes) * BigInt(denominator) === BigInt(numerator) * BigInt(base)
  const tied = strict && base > 0 && counts.yes === counts.no && atThreshold
  return { counts, base, verdict, tied }
}

/** What the measures that a ballot is decided by come to together. */
const together = (decisive: readonly Measured[]): Verdict => {
  if (decisive.some(({ verdict }) => verdict === 'no_decision')) return 'no_decision'
  return decisive.every(({ verdict }) => verdict === 'adopted') ? 'adopted' : 'rejected'
}

/**
 * The verdict on a ballot: no quorum before all else; then what carries it (heads, weight, or each of
 * them); then the agreement of the groups whose agreement is asked for. `tied` says that nothing but a
 * tie keeps it from being adopted, so that a casting vote may decide it where the rules give one.
 */
export const verdictOf = ({
  carries,
  quorate,
  heads,
  weight,
  concurrence,
}: {
  carries: BallotTerms['carries']
  quorate: boolean
  heads: Measured
  weight: Measured
  concurrence: readonly Concurrence[]
}): { verdict: Verdict; tied: boolean } => {
  if (!quorate) return { verdict: 'inquorate', tied: false }
  const measures = { heads: [heads], weight: [weight], both: [heads, weight] }
  const decisive = measures[carries]
  const majority = together(decisive)
  const agreed = concurrence.every(({ given }) => given)
  const tied =
    majority === 'rejected' &&
    agreed &&
    decisive.every((one) => one.tied || one.verdict === 'adopted')

  return { verdict: majority === 'adopted' && !agreed ? 'rejected' : majority, tied }
}
