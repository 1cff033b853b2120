import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { readings } from '#server/record/rules/readings.ts'
import { Breadcrumbs } from '../../../_ui/breadcrumbs.tsx'
import { buttonLook } from '../../../_ui/button-look.ts'
import { EmptyState } from '../../../_ui/empty-state.tsx'
import { PageHeader } from '../../../_ui/page-header.tsx'
import { Day, Filter } from '../_parts/narrow.tsx'
import { readingWords } from '../_parts/reading-words.ts'
import { readingsAskedBy, readReadingsQuery } from '../_parts/readings-query.ts'
import { ReadingsTable } from '../_parts/readings-table.tsx'
import { addressOf } from '../_parts/record-query.ts'

type ReadingsPageProps = {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async () => ({
  title: (await getTranslations('record.readings'))('title'),
})

/** Who read protected evidence, and who exported what: beside the record, for the auditor. */
const ReadingsPage = async ({ searchParams }: ReadingsPageProps) => {
  const query = readReadingsQuery(await searchParams)
  const api = await caller()
  const [found, filters] = await Promise.all([
    api.record.readings(readingsAskedBy(query)),
    api.record.filters({}),
  ])
  if (!found || !filters) return missing()
  const t = await getTranslations('record')
  const words = await readingWords()
  const { before, thing, ...kept } = query
  const here = '/record/readings'

  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: '/record', label: t('title') }]} />}
        title={t('readings.title')}
        lead={t('readings.lead')}
      />
      <form
        action={here}
        aria-label={t('readings.narrow')}
        data-print="no"
        className="flex flex-wrap items-end gap-3 pb-5"
      >
        <Filter
          name="reading"
          value={query.reading}
          choices={readings
            .map((value) => ({ value, label: words(value) }))
            .sort((one, other) => one.label.localeCompare(other.label))}
        />
        <Filter
          name="actor"
          value={query.actor}
          choices={filters.actors.map(({ memberId, name }) => ({ value: memberId, label: name }))}
        />
        <Filter
          name="situation"
          value={query.situation}
          choices={filters.situations.map(({ situationId, name }) => ({
            value: situationId,
            label: name,
          }))}
        />
        <Day name="from" value={query.from} />
        <Day name="until" value={query.until} />
        {thing && <input type="hidden" name="thing" value={thing} />}
        <button type="submit" className={buttonLook('quiet')}>
          {t('filter.apply')}
        </button>
        {[thing, ...Object.values(kept)].some(Boolean) && (
          <Link href={here} className="link py-2">
            {t('filter.clear')}
          </Link>
        )}
        {thing && <p className="w-full text-soft">{t('readings.ofThing')}</p>}
      </form>
      {found.readings.length === 0 ? (
        <EmptyState title={t('readings.empty')}>{t('empty.next')}</EmptyState>
      ) : (
        <ReadingsTable readings={found.readings} />
      )}
      <nav
        data-print="no"
        aria-label={t('readings.title')}
        className="flex flex-wrap gap-x-6 gap-y-2 py-4"
      >
        {before !== undefined && (
          <Link href={addressOf(here, { ...kept, thing })} className="link">
            {t('readings.newest')}
          </Link>
        )}
        {found.next !== null && (
          <Link href={addressOf(here, { ...kept, thing, before: found.next })} className="link">
            {t('readings.more')}
          </Link>
        )}
        {(['csv', 'json'] as const).map((form) => (
          <a
            key={form}
            href={addressOf('/api/export/readings', { ...kept, thing, form })}
            download
            className="link"
          >
            {t(`table.${form}`)}
          </a>
        ))}
      </nav>
    </>
  )
}

export default ReadingsPage
