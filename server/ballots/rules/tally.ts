/** What a share of the yes votes is taken of (deliberation 3.5). */
export type TallyBase = 'yes_no' | 'yes_no_abstain' | 'valid' | 'cast' | 'present' | 'entitled'

/** An exact fraction; nothing is ever divided or rounded (deliberation 3.1). */
export type Fraction = { numerator: number; denominator: number }

/**
 * How a motion is decided. `strict` asks for more than the fraction, otherwise at least it:
 * a majority is strict, two thirds is not (deliberation 3.2).
 */
export type TallyRule = {
  base: TallyBase
  threshold: Fraction & { strict: boolean }
  quorum?: Fraction
}

/** Whole votes (or whole millionths of weight): integers, zero or more. */
export type Counts = {
  yes: number
  no: number
  abstain: number
  invalid: number
  present: number
  entitled: number
}

export type Verdict = 'adopted' | 'rejected' | 'no_decision' | 'inquorate'

const whole = (value: number, name: string): bigint => {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`${name} must be a whole number, zero or more: ${value}`)
  }
  return BigInt(value)
}

const fraction = ({ numerator, denominator }: Fraction, name: string) => {
  if (denominator === 0) throw new RangeError(`${name} has a denominator of zero`)
  return {
    numerator: whole(numerator, `${name} numerator`),
    denominator: whole(denominator, `${name} denominator`),
  }
}

/**
 * Whether `part` out of `of` is at least the fraction, by cross multiplication.
 * Throws RangeError on anything but whole numbers and on a denominator of zero.
 */
export const reaches = (part: number, of: number, least: Fraction): boolean => {
  const { numerator, denominator } = fraction(least, 'fraction')
  return whole(part, 'part') * denominator >= numerator * whole(of, 'of')
}

/**
 * The number that the yes votes are compared with (deliberation 3.5). An abstention counts in
 * every base but `yes_no`; someone present without a vote counts in `present` and `entitled` only.
 */
export const baseOf = (base: TallyBase, counts: Counts): number => {
  const { yes, no, abstain, invalid, present, entitled } = counts
  switch (base) {
    case 'yes_no':
      return yes + no
    case 'yes_no_abstain':
    case 'valid':
      return yes + no + abstain
    case 'cast':
      return yes + no + abstain + invalid
    case 'present':
      return present
    case 'entitled':
      return entitled
  }
}

/**
 * Decides a motion from its counts, exactly (deliberation 3.1 to 3.5): `inquorate` comes before
 * every other verdict (quorum is met when present / entitled is at least the fraction), a base of
 * zero is `no_decision`, and a tie on a strict majority is `rejected`. `base` is the number the
 * yes votes were compared with. Throws RangeError unless all counts are whole numbers, zero or
 * more, and no fraction has a denominator of zero.
 */
export const tallyMotion = ({
  rule,
  counts,
}: {
  rule: TallyRule
  counts: Counts
}): { verdict: Verdict; base: number } => {
  for (const [name, value] of Object.entries(counts)) whole(value, name)
  const base = baseOf(rule.base, counts)
  const threshold = fraction(rule.threshold, 'threshold')

  if (rule.quorum && !reaches(counts.present, counts.entitled, rule.quorum)) {
    return { verdict: 'inquorate', base }
  }
  if (base === 0) return { verdict: 'no_decision', base }

  const share = whole(counts.yes, 'yes') * threshold.denominator
  const needed = threshold.numerator * whole(base, 'base')
  const passes = rule.threshold.strict ? share > needed : share >= needed
  return { verdict: passes ? 'adopted' : 'rejected', base }
}
