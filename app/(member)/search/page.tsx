import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { EmptyState } from '../../_ui/empty-state.tsx'
import { PageHeader } from '../../_ui/page-header.tsx'
import { HitList } from './_parts/hit-list.tsx'
import { SearchForm } from './_parts/search-form.tsx'
import { faultOf, mostLetters, readSearchQuery, searchAddress } from './_parts/search-query.ts'

export const generateMetadata = async () => ({ title: (await getTranslations('search'))('title') })

type SearchPageProps = {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Everything that one may see, by its words. */
const SearchPage = async ({ searchParams }: SearchPageProps) => {
  const query = readSearchQuery(await searchParams)
  const { text, kind, situationId, firstDay, lastDay, after } = query
  const api = await caller()
  const found = await api.situations.list({})
  if (!found) return missing()
  const ill = faultOf(query)
  const asked =
    text === undefined || ill !== undefined
      ? null
      : await api.search.find({ text, kind, situationId, firstDay, lastDay, after })
  const t = await getTranslations('search')
  const fault = ill ?? (asked?.understood === false ? 'notUnderstood' : undefined)

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <SearchForm query={query} situations={found.situations} faultId={fault && 'search-fault'} />
      {fault && (
        <p id="search-fault" role="alert" className="max-w-prose py-4 font-semibold text-danger">
          {t(`faults.${fault}`, { most: mostLetters })}
        </p>
      )}
      {asked?.understood && (
        <section aria-labelledby="search-results" className="py-4">
          <h2 id="search-results" className="sr-only">
            {t('results')}
          </h2>
          {asked.hits.length === 0 ? (
            <EmptyState title={t('nothing.title')}>{t('nothing.next')}</EmptyState>
          ) : (
            <>
              <p className="pb-3 text-faint text-sm">
                {t(asked.next ? 'shownMore' : 'shown', { count: asked.hits.length })}
              </p>
              <HitList hits={asked.hits} />
            </>
          )}
          <nav aria-label={t('results')} data-print="no" className="flex gap-6 pt-4">
            {after && (
              <Link href={searchAddress(query)} className="link">
                {t('first')}
              </Link>
            )}
            {asked.next && (
              <Link href={searchAddress(query, asked.next)} className="link">
                {t('more')}
              </Link>
            )}
          </nav>
        </section>
      )}
    </>
  )
}

export default SearchPage
