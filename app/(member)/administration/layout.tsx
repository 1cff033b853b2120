import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { Words } from '../../_client/words.tsx'
import { navigationFor } from '../../_shell/navigation.ts'
import { LinkTabs } from '../../_ui/link-tabs.tsx'
import { PageHeader } from '../../_ui/page-header.tsx'

export const generateMetadata = async () => ({
  title: (await getTranslations('administration'))('title'),
})

/** Accounts, ministries and the body: for administrators to change and auditors to read. */
const AdministrationLayout = async ({ children }: { readonly children: ReactNode }) => {
  const api = await caller()
  const me = await api.members.me({})
  if (!navigationFor(me?.roles ?? []).some((page) => page.key === 'administration'))
    return missing()
  const t = await getTranslations('administration')

  return (
    <Words on="administration">
      <PageHeader title={t('title')} lead={t('lead')} />
      <LinkTabs
        label={t('tabs.label')}
        tabs={[
          { href: '/administration', label: t('tabs.members'), exact: true },
          { href: '/administration/ministries', label: t('tabs.ministries') },
          { href: '/administration/body', label: t('tabs.body') },
          {
            href: '/administration/outbox',
            label: (await getTranslations('mail'))('pages.outbox.tab'),
          },
        ]}
      />
      <div className="pt-6">{children}</div>
    </Words>
  )
}

export default AdministrationLayout
