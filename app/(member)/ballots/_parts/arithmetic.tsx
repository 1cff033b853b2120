import { useTranslations } from 'next-intl'
import type { BallotRead } from '#server/ballots/ballot-read.schema.ts'
import { Comparison } from './comparison.tsx'
import { CountPicture } from './count-picture.tsx'
import { CountTable } from './count-table.tsx'

type ArithmeticProps = {
  readonly ballot: Pick<BallotRead, 'rule' | 'mode' | 'quorum' | 'terms'>
  readonly result: NonNullable<BallotRead['result']>
}

/**
 * The count in full: who was entitled and there, each choice in heads and in weight, the base, and the
 * comparison that decided, in whole numbers (both sides multiplied out, nothing divided).
 */
export const Arithmetic = ({ ballot, result }: ArithmeticProps) => {
  const t = useTranslations('ballots.arithmetic')
  const { rule, mode, terms } = ballot
  const { counts, base, beyond } = result
  const carries = terms?.carries ?? 'heads'
  const weighed = carries === 'heads' ? undefined : beyond?.weighed
  const line = (key: keyof typeof counts, what: string) => ({
    ...{ key, what, heads: counts[key], weight: weighed?.counts[key] },
  })
  const [opening, close = opening] = beyond?.quorum.present ?? [
    result.presentAtOpening,
    result.presentAtClose,
  ]

  return (
    <div className="flex max-w-form flex-col gap-4">
      <CountPicture counts={counts} label={t('inHeads')} />
      {weighed && <CountPicture counts={weighed.counts} label={t('inWeight')} />}
      <CountTable
        caption={t('caption')}
        weighed={weighed !== undefined}
        lines={[
          line('entitled', t('entitled')),
          ...(mode === 'meeting'
            ? [
                { key: 'opening', what: t('presentAtOpening'), heads: opening },
                { key: 'close', what: t('presentAtClose'), heads: close },
              ]
            : [line('present', t('returned'))]),
          ...(rule.quorum
            ? [{ key: 'quorum', what: t('quorum'), heads: ballot.quorum.needed }]
            : []),
          line('yes', t('yes')),
          line('no', t('no')),
          line('abstain', t('abstain')),
          ...(counts.invalid > 0 ? [line('invalid', t('invalid'))] : []),
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
