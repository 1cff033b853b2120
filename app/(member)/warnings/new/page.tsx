import { getNow, getTimeZone, getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { Breadcrumbs } from '../../../_ui/breadcrumbs.tsx'
import { PageHeader } from '../../../_ui/page-header.tsx'
import { LogWarningForm } from './log-warning-form.tsx'

export const generateMetadata = async () => ({
  title: (await getTranslations('warnings.form'))('title'),
})

/** Writes down a report that has reached somebody. */
const NewWarningPage = async () => {
  const api = await caller()
  const [me, members] = await Promise.all([api.members.me({}), api.members.list({})])
  const t = await getTranslations('warnings')
  const now = await getNow()

  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: '/warnings', label: t('title') }]} />}
        title={t('form.title')}
        lead={t('form.lead')}
      />
      <LogWarningForm
        now={new Date(Math.floor(now.getTime() / 60_000) * 60_000).toISOString()}
        zone={await getTimeZone()}
        members={(members ?? [])
          .filter((member) => !member.disabled)
          .map((member) => ({
            value: member.memberId,
            label: member.memberId === me?.memberId ? t('form.myself') : member.name,
            hint: member.ministryName ?? member.office,
          }))}
        myself={me?.memberId ?? null}
      />
    </>
  )
}

export default NewWarningPage
