import { useFormatter, useTranslations } from 'next-intl'
import type { BallotRead } from '#server/ballots/ballot-read.schema.ts'

type ComparisonProps = {
  readonly rule: BallotRead['rule']
  readonly yes: number
  readonly no: number
  readonly base: number
  /** Whether the numbers are millionths of weight. */
  readonly inWeight?: boolean
}

const whole = 1_000_000

/** What the votes for are held against, in words and multiplied out, in heads or in weight. */
export const Comparison = ({ rule, yes, no, base, inWeight = false }: ComparisonProps) => {
  const t = useTranslations('ballots.arithmetic')
  const rules = useTranslations('ballots.rule')
  const format = useFormatter()
  const { numerator, denominator, strict } = rule.threshold
  const shown = (value: number) =>
    inWeight ? format.number(value / whole, { maximumFractionDigits: 6 }) : value
  if (rule.name === 'consent') return inWeight ? null : <p>{t('consent', { objections: no })}</p>
  const left = yes * denominator
  const right = numerator * base

  return (
    <div>
      <p>
        {t(inWeight ? 'comparisonInWeight' : 'comparison', {
          base: rules(`bases.${rule.base}`),
          size: shown(base),
          strict: String(strict),
          share: rules('share', { numerator, denominator }),
        })}
      </p>
      {base > 0 && (
        <p className="font-mono text-sm">
          {t('products', {
            yes: shown(yes),
            denominator,
            left: shown(left),
            sign: left > right ? '>' : left === right ? '=' : '<',
            numerator,
            base: shown(base),
            right: shown(right),
          })}
        </p>
      )}
    </div>
  )
}
