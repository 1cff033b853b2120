import { useFormatter, useTranslations } from 'next-intl'
import { Table } from '../../../../../_ui/table.tsx'
import { GivenWord } from './given-word.tsx'
import type { ShownForecast } from './shown-forecast.ts'

type WhatEverybodySaidProps = { readonly all: NonNullable<ShownForecast['all']> }

/** How likely each member said it is, why, what they had said before, and how that scored. */
export const WhatEverybodySaid = ({ all }: WhatEverybodySaidProps) => {
  const t = useTranslations('forecasts')
  const format = useFormatter()
  const isScored = all.some(({ score }) => score !== null)

  return (
    <Table
      caption={t('one.others')}
      captionHidden
      columns={[
        { key: 'name', label: t('one.columns.name'), heads: true },
        { key: 'now', label: t('one.columns.now') },
        ...(isScored
          ? [{ key: 'score' as const, label: t('one.columns.score'), align: 'end' as const }]
          : []),
        { key: 'reason', label: t('one.columns.reason') },
        { key: 'before', label: t('one.columns.before') },
      ]}
      rows={all.map(({ name, ministry, given: [last, ...earlier], score }) => ({
        key: name,
        cells: {
          name: (
            <>
              {name}
              {ministry && <span className="block font-normal text-faint text-sm">{ministry}</span>}
            </>
          ),
          now: last && <GivenWord given={last} />,
          ...(isScored && score !== null
            ? { score: format.number(score, { maximumFractionDigits: 2 }) }
            : {}),
          reason: last?.reason || <span className="text-faint">{t('one.noReason')}</span>,
          before: earlier.map((one) => (
            <span key={one.givenAt} className="block text-soft text-sm">
              <GivenWord given={one} />
              {', '}
              {format.dateTime(new Date(one.givenAt), { dateStyle: 'medium' })}
            </span>
          )),
        },
      }))}
    />
  )
}
