import { useFormatter, useTranslations } from 'next-intl'
import type { BallotRead } from '#server/ballots/ballot-read.schema.ts'
import { Table } from '../../../_ui/table.tsx'
import { Comparison } from './comparison.tsx'
import { CountPicture } from './count-picture.tsx'

type ArithmeticProps = {
  readonly ballot: Pick<BallotRead, 'rule' | 'mode' | 'quorum' | 'terms'>
  readonly result: NonNullable<BallotRead['result']>
}

const whole = 1_000_000

/**
 * The count in full: who was entitled and there, each choice in heads and in weight, the base, and the
 * comparison that decided, in whole numbers (both sides multiplied out, nothing divided).
 */
export const Arithmetic = ({ ballot, result }: ArithmeticProps) => {
  const t = useTranslations('ballots.arithmetic')
  const format = useFormatter()
  const { rule, mode, terms } = ballot
  const { counts, base, beyond } = result
  const carries = terms?.carries ?? 'heads'
  const weighed = carries === 'heads' ? undefined : beyond?.weighed
  const weight = (millionths: number) =>
    format.number(millionths / whole, { maximumFractionDigits: 6 })
  const row = (key: keyof typeof counts, label: string) => ({
    key,
    cells: { what: label, heads: counts[key], weight: weighed && weight(weighed.counts[key]) },
  })
  const [opening, close = opening] = beyond?.quorum.present ?? [
    result.presentAtOpening,
    result.presentAtClose,
  ]
  const alone = (key: string, what: string, heads: number | undefined) => ({
    key,
    cells: { what, heads },
  })

  return (
    <div className="flex max-w-form flex-col gap-4">
      <CountPicture counts={counts} label={t('inHeads')} />
      {weighed && <CountPicture counts={weighed.counts} label={t('inWeight')} />}
      <Table
        caption={t('caption')}
        captionHidden
        keepGrid
        columns={[
          { key: 'what', label: t('what') },
          { key: 'heads', label: t('ministries'), align: 'end' },
          ...(weighed
            ? ([{ key: 'weight', label: t('weight'), align: 'end' }] as const)
            : ([] as const)),
        ]}
        rows={[
          row('entitled', t('entitled')),
          ...(mode === 'meeting'
            ? [
                alone('opening', t('presentAtOpening'), opening),
                alone('close', t('presentAtClose'), close),
              ]
            : [row('present', t('returned'))]),
          ...(rule.quorum ? [alone('quorum', t('quorum'), ballot.quorum.needed)] : []),
          row('yes', t('yes')),
          row('no', t('no')),
          row('abstain', t('abstain')),
          ...(counts.invalid > 0 ? [row('invalid', t('invalid'))] : []),
        ]}
      />
      {carries !== 'weight' && (
        <Comparison rule={rule} yes={counts.yes} no={counts.no} base={base} />
      )}
      {weighed && (
        <Comparison
          rule={rule}
          yes={weighed.counts.yes}
          no={weighed.counts.no}
          base={weighed.base}
          inWeight
        />
      )}
      {carries !== 'heads' && <p>{t(`carries.${carries}`)}</p>}
      <p className="font-semibold">{t(`because.${result.counted}`, { rule: rule.name, mode })}</p>
    </div>
  )
}
