import { getTranslations } from 'next-intl/server'
import { EmptyState } from '../../_ui/empty-state.tsx'
import { PageHeader } from '../../_ui/page-header.tsx'
import { LogPage } from './_parts/log-page.tsx'
import { readLogQuery } from './_parts/log-query.ts'
import { LogTabs } from './_parts/log-tabs.tsx'

type DecisionsPageProps = {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async () => ({
  title: (await getTranslations('decisions'))('title'),
})

/** The log: every decision that one may see, by pillar and other marks, newest first. */
const DecisionsPage = async ({ searchParams }: DecisionsPageProps) => {
  const query = readLogQuery(await searchParams)
  const t = await getTranslations('decisions')

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <LogTabs />
      <LogPage
        base="/decisions"
        query={query}
        empty={<EmptyState title={t('empty.title')}>{t('empty.next')}</EmptyState>}
      />
    </>
  )
}

export default DecisionsPage
