import { useTranslations } from 'next-intl'
import type { BallotRead } from '#server/ballots/ballot-read.schema.ts'
import { Table } from '../../../_ui/table.tsx'

type ArithmeticProps = {
  readonly ballot: Pick<BallotRead, 'rule' | 'mode' | 'quorum'>
  readonly result: NonNullable<BallotRead['result']>
}

/**
 * The count in full: who was entitled and there, each choice, the base, and the comparison that
 * decided, in whole numbers (both sides multiplied out, nothing divided).
 */
export const Arithmetic = ({ ballot, result }: ArithmeticProps) => {
  const t = useTranslations('ballots.arithmetic')
  const rules = useTranslations('ballots.rule')
  const { rule, mode, quorum } = ballot
  const { counts, base } = result
  const { numerator, denominator, strict } = rule.threshold
  const rows: [string, string | number][] = [
    [t('entitled'), counts.entitled],
    ...(mode === 'meeting'
      ? ([
          [t('presentAtOpening'), result.presentAtOpening],
          [t('presentAtClose'), result.presentAtClose],
        ] satisfies [string, number][])
      : ([[t('returned'), counts.present]] satisfies [string, number][])),
    ...(rule.quorum ? ([[t('quorum'), quorum.needed]] satisfies [string, number][]) : []),
    [t('yes'), counts.yes],
    [t('no'), counts.no],
    [t('abstain'), counts.abstain],
    ...(counts.invalid > 0 ? ([[t('invalid'), counts.invalid]] satisfies [string, number][]) : []),
  ]
  const isConsent = rule.name === 'consent'

  return (
    <div className="flex max-w-form flex-col gap-4">
      <Table
        caption={t('caption')}
        captionHidden
        keepGrid
        columns={[
          { key: 'what', label: t('what') },
          { key: 'count', label: t('ministries'), align: 'end' },
        ]}
        rows={rows.map(([what, count]) => ({ key: what, cells: { what, count } }))}
      />
      <p>
        {isConsent
          ? t('consent', { objections: counts.no })
          : t('comparison', {
              base: rules(`bases.${rule.base}`),
              size: base,
              strict: String(strict),
              share: rules('share', { numerator, denominator }),
            })}
      </p>
      {!isConsent && base > 0 && (
        <p className="font-mono text-sm">
          {t('products', {
            yes: counts.yes,
            denominator,
            left: counts.yes * denominator,
            sign: signOf(counts.yes * denominator, numerator * base),
            numerator,
            base,
            right: numerator * base,
          })}
        </p>
      )}
      <p className="font-semibold">{t(`because.${result.verdict}`, { rule: rule.name, mode })}</p>
    </div>
  )
}

const signOf = (left: number, right: number): '>' | '=' | '<' =>
  left > right ? '>' : left === right ? '=' : '<'
