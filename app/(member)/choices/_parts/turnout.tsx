import { useFormatter, useTranslations } from 'next-intl'
import type { ChoiceRead } from '#server/choices/choice-read.schema.ts'
import { Table } from '../../../_ui/table.tsx'

type TurnoutProps = {
  readonly choice: Pick<ChoiceRead, 'mode' | 'quorum' | 'terms'>
  readonly outcome: NonNullable<ChoiceRead['result']>['outcome']
  readonly beyond: NonNullable<ChoiceRead['result']>['beyond']
}

const whole = 1_000_000

/** Who was entitled and there, and how many ballots came back: ministries and weight in columns of their own. */
export const Turnout = ({ choice, outcome, beyond }: TurnoutProps) => {
  const t = useTranslations('ballots.arithmetic')
  const words = useTranslations('choices.result')
  const format = useFormatter()
  const { mode, quorum, terms } = choice
  const weighed = terms?.carries === 'weight' ? beyond.weighed : null
  const row = (key: 'entitled' | 'present' | 'voted' | 'blank', what: string) => ({
    key,
    cells: {
      ...{ what, heads: outcome[key] },
      weight: weighed && format.number(weighed[key] / whole, { maximumFractionDigits: 6 }),
    },
  })
  const alone = (key: string, what: string, heads: number | undefined) => ({
    key,
    cells: { what, heads },
  })
  const [opening, close = opening] = beyond.quorum.present

  return (
    <div className="max-w-form pb-4">
      <Table
        caption={words('turnout')}
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
            : []),
          alone('quorum', t('quorum'), quorum.needed),
          row('voted', words('returned')),
          row('blank', words('blank')),
        ]}
      />
    </div>
  )
}
