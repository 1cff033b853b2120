'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { directions, gradings } from '#server/evidence/rules/grade.ts'
import { elementIds } from '#server/findings/rules/elements.ts'
import { crimes } from '#server/situations/rules/crimes.ts'
import { Button } from '../../../../../_ui/button.tsx'
import { filterLook } from './filter-look.ts'
import { FilterSelect } from './filter-select.tsx'
import type { EvidenceFilter } from './read-filter.ts'

type EvidenceFiltersProps = {
  readonly base: string
  readonly filter: EvidenceFilter
  readonly actors: readonly { id: string; name: string }[]
  readonly sources: readonly { id: string; name: string }[]
}

/** The filters of the register: a plain form that puts them into the address, script or none. */
export const EvidenceFilters = ({ base, filter, actors, sources }: EvidenceFiltersProps) => {
  const t = useTranslations('evidence')
  const findings = useTranslations('findings')
  const words = useTranslations('common')
  const { before: _, ...chosen } = filter
  const active = Object.values(chosen).filter((value) => value !== undefined).length
  const named = (list: EvidenceFiltersProps['actors']) =>
    list.map(({ id, name }) => ({ value: id, label: name }))

  return (
    <search data-print="no">
      <form
        action={base}
        method="get"
        aria-label={t('filters.title')}
        className="grid grid-cols-2 items-end gap-3 border-line border-y py-4 md:grid-cols-4"
      >
        <label className="flex flex-col gap-1 text-sm">
          <span className="text-faint">{t('filters.text')}</span>
          <input
            type="search"
            name="text"
            defaultValue={filter.text}
            maxLength={200}
            className={filterLook}
          />
        </label>
        <FilterSelect
          name="grading"
          label={t('filters.grading')}
          value={filter.grading}
          choices={gradings.map((value) => ({ value, label: t(`gradings.${value}`) }))}
        />
        <FilterSelect
          name="element"
          label={t('filters.element')}
          value={filter.element}
          choices={elementIds.map((value) => ({
            value,
            label: `${value} ${findings(`elements.${value}.name`)}`,
          }))}
        />
        <FilterSelect
          name="direction"
          label={t('filters.direction')}
          value={filter.direction}
          choices={directions.map((value) => ({ value, label: t(`directionsLong.${value}`) }))}
        />
        <FilterSelect
          name="actorId"
          label={t('filters.actor')}
          value={filter.actorId}
          choices={named(actors)}
        />
        <FilterSelect
          name="crime"
          label={t('filters.crime')}
          value={filter.crime}
          choices={crimes.map((value) => ({ value, label: words(`crimes.${value}`) }))}
        />
        <FilterSelect
          name="sourceId"
          label={t('filters.source')}
          value={filter.sourceId}
          choices={named(sources)}
        />
        <div className="flex items-center gap-3">
          <Button type="submit">{t('filters.apply')}</Button>
          {active > 0 && (
            <Link href={base} className="link">
              {t('filters.clear')}
            </Link>
          )}
        </div>
      </form>
    </search>
  )
}
