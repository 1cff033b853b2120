import { useTranslations } from 'next-intl'
import type { ChoiceRead } from '#server/choices/choice-read.schema.ts'
import { CountTable } from '../../ballots/_parts/count-table.tsx'

type TurnoutProps = {
  readonly choice: Pick<ChoiceRead, 'mode' | 'quorum' | 'terms'>
  readonly outcome: NonNullable<ChoiceRead['result']>['outcome']
  readonly beyond: NonNullable<ChoiceRead['result']>['beyond']
}

/** Who was entitled and there, and how many ballots came back: ministries and weight in columns of their own. */
export const Turnout = ({ choice, outcome, beyond }: TurnoutProps) => {
  const t = useTranslations('ballots.arithmetic')
  const words = useTranslations('choices.result')
  const { mode, quorum, terms } = choice
  const weighed = terms?.carries === 'weight' ? beyond.weighed : undefined
  const line = (key: 'entitled' | 'voted' | 'blank', what: string) => ({
    ...{ key, what, heads: outcome[key], weight: weighed?.[key] },
  })
  const [opening, close = opening] = beyond.quorum.present

  return (
    <div className="max-w-form pb-4">
      <CountTable
        caption={words('turnout')}
        weighed={weighed !== undefined}
        lines={[
          line('entitled', t('entitled')),
          ...(mode === 'meeting'
            ? [
                { key: 'opening', what: t('presentAtOpening'), heads: opening },
                { key: 'close', what: t('presentAtClose'), heads: close },
              ]
            : []),
          { key: 'quorum', what: t('quorum'), heads: quorum.needed },
          line('voted', words('returned')),
          line('blank', words('blank')),
        ]}
      />
    </div>
  )
}
