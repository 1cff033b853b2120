import { useTranslations } from 'next-intl'
import { LinkTabs } from '../../../_ui/link-tabs.tsx'

/** The ways to look at decisions, each a page of its own. */
export const LogTabs = () => {
  const t = useTranslations('log.tabs')

  return (
    <div data-print="no" className="pb-6">
      <LinkTabs
        label={t('label')}
        tabs={[
          { href: '/decisions', label: t('log'), exact: true },
          { href: '/decisions/board', label: t('board') },
          { href: '/decisions/timeline', label: t('timeline') },
          { href: '/decisions/not-acted-on', label: t('notActedOn') },
          { href: '/decisions/response', label: t('response') },
          { href: '/decisions/report', label: t('report') },
        ]}
      />
    </div>
  )
}
