'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import {
  type Criterion,
  inaction,
  largestTotal,
  leading,
  type Mark,
  mostWeight,
  weighOptions,
} from '#server/comparisons/rules/weigh-options.ts'
import { Button } from '../../../../../../_ui/button.tsx'
import { Table } from '../../../../../../_ui/table.tsx'
import { Robustness } from './robustness.tsx'

export type NamedOption = {
  readonly option: string
  readonly name: string
  readonly href: string | null
}

type WeighingProps = {
  /** In the order in which they were named, doing nothing first. */
  readonly options: readonly NamedOption[]
  readonly criteria: readonly Criterion[]
  readonly marks: readonly Mark[]
}

/**
 * Every mark and weight, and the sums that follow, in the order of the options and never of their sums. The reader may try
 * other weights here; nothing of that is kept.
 */
export const Weighing = ({ options, criteria, marks }: WeighingProps) => {
  const t = useTranslations('comparisons')
  const [tried, setTried] = useState(criteria)
  const isTried = tried.some(({ weight }, at) => weight !== criteria[at]?.weight)
  const ids = options.map(({ option }) => option)
  const weighed = weighOptions(ids, tried, marks)
  const most = largestTotal(tried)
  const nameOf = (id: string) => options.find(({ option }) => option === id)?.name ?? id
  const first = leading(weighed)
  const said = (option: string, criterion: string) =>
    marks.find((one) => one.option === option && one.criterion === criterion)
  const weigh = (id: string, typed: string) => {
    const weight = Math.round(Number(typed))
    if (!Number.isFinite(weight)) return
    const within = Math.min(mostWeight, Math.max(0, weight))
    setTried(tried.map((one) => (one.id === id ? { ...one, weight: within } : one)))
  }

  return (
    <div className="flex flex-col gap-5">
      <Table
        caption={t('table')}
        captionHidden
        columns={[
          { key: 'criterion', label: t('criterion'), heads: true },
          { key: 'weight', label: t('weight') },
          ...options.map(({ option, name }) => ({ key: option, label: name })),
        ]}
        rows={[
          ...tried.map(({ id, name, weight }, at) => ({
            key: id,
            cells: {
              criterion: name,
              weight: (
                <span className="flex flex-col gap-1">
                  <input
                    type="number"
                    min={0}
                    max={mostWeight}
                    value={weight}
                    aria-label={t('weightOf', { name })}
                    onChange={(event) => weigh(id, event.target.value)}
                    className="w-18 rounded-sm border border-edge bg-paper px-2 py-1 tabular-nums"
                  />
                  {weight !== criteria[at]?.weight && (
                    <span className="text-soft text-sm">
                      {t('instead', { weight: criteria[at]?.weight ?? 0 })}
                    </span>
                  )}
                </span>
              ),
              ...Object.fromEntries(
                options.map(({ option }) => {
                  const mark = said(option, id)
                  return [
                    option,
                    <span key={option}>
                      <span className="font-semibold tabular-nums">{mark?.mark ?? 0}</span>
                      {mark && mark.reason !== '' && (
                        <span className="block text-soft text-sm">{mark.reason}</span>
                      )}
                    </span>,
                  ]
                }),
              ),
            },
          })),
          {
            key: 'sum',
            className: 'font-semibold',
            cells: {
              criterion: t('sum'),
              weight: '',
              ...Object.fromEntries(
                weighed.map(({ option, terms, total }) => [
                  option,
                  <span key={option} className="tabular-nums">
                    {t('total', { total, most })}
                    <span className="block font-normal text-soft text-sm">
                      {terms.map(({ weight, mark }) => t('term', { weight, mark })).join(' + ')}
                    </span>
                  </span>,
                ]),
              ),
            },
          },
        ]}
      />
      <div aria-live="polite" className="flex max-w-prose flex-col gap-2">
        <p>
          {t(isTried ? 'leadsTried' : 'leads', {
            count: first.length,
            names: first.map(nameOf).join(' · '),
          })}
        </p>
        <p className="text-soft">{t('noRanking')}</p>
        {isTried && (
          <div data-print="no">
            <Button onPress={() => setTried(criteria)}>{t('backToAgreed')}</Button>
          </div>
        )}
      </div>
      <Robustness options={options} criteria={tried} marks={marks} />
      <ul className="flex flex-wrap gap-x-4" data-print="no">
        {options.map(
          ({ option, name, href }) =>
            option !== inaction &&
            href && (
              <li key={option}>
                <Link href={href} className="link">
                  {name}
                </Link>
              </li>
            ),
        )}
      </ul>
    </div>
  )
}
