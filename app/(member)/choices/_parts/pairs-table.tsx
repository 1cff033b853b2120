import { useFormatter, useTranslations } from 'next-intl'
import type { ChoiceRead } from '#server/choices/choice-read.schema.ts'
import { Table } from '../../../_ui/table.tsx'

type PairsTableProps = {
  readonly options: ChoiceRead['options']
  readonly outcome: NonNullable<ChoiceRead['result']>['outcome']
}

/** By how many ballots each option is preferred to each other, and the order that follows. */
export const PairsTable = ({ options, outcome }: PairsTableProps) => {
  const t = useTranslations('choices.pairs')
  const format = useFormatter()
  const { pairs, groups, unit } = outcome
  if (pairs.length === 0) return null
  const nameOf = (id: string) => options.find((option) => option.id === id)?.name ?? id
  const cell = (over: string, under: string) => {
    const found = pairs.find((pair) => pair.over === over && pair.under === under)
    return found ? format.number(found.units / unit, { maximumFractionDigits: 5 }) : '–'
  }

  return (
    <div className="flex flex-col gap-4">
      <ol className="flex list-decimal flex-col gap-1 ps-6">
        {groups.map((group) => (
          <li key={group.join()}>{group.map(nameOf).join(' = ')}</li>
        ))}
      </ol>
      <p className="max-w-prose text-soft">{t('lead')}</p>
      <Table
        caption={t('caption')}
        captionHidden
        keepGrid
        columns={[
          { key: 'over', label: t('over') },
          ...options.map(({ id, name }) => ({ key: id, label: name, align: 'end' as const })),
        ]}
        rows={options.map(({ id, name }) => ({
          key: id,
          cells: Object.fromEntries([
            ['over', name],
            ...options.map((other) => [other.id, cell(id, other.id)]),
          ]),
        }))}
      />
    </div>
  )
}
