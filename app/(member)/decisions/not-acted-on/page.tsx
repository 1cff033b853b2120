import { getTranslations } from 'next-intl/server'
import { EmptyState } from '../../../_ui/empty-state.tsx'
import { PageHeader } from '../../../_ui/page-header.tsx'
import { LogPage } from '../_parts/log-page.tsx'
import { readLogQuery } from '../_parts/log-query.ts'
import { LogTabs } from '../_parts/log-tabs.tsx'

type NotActedOnPageProps = {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async () => ({
  title: (await getTranslations('log.notActedOn'))('title'),
})

/** The register of what was considered and not acted on (deliberation 2.5). */
const NotActedOnPage = async ({ searchParams }: NotActedOnPageProps) => {
  const t = await getTranslations('log.notActedOn')

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <LogTabs />
      <LogPage
        base="/decisions/not-acted-on"
        query={readLogQuery(await searchParams)}
        empty={<EmptyState title={t('empty.title')}>{t('empty.next')}</EmptyState>}
        notActedOn
      />
    </>
  )
}

export default NotActedOnPage
