import { getTranslations } from 'next-intl/server'
import { may } from '#server/members/rules/may.ts'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { Breadcrumbs } from '../../../_ui/breadcrumbs.tsx'
import { PageHeader } from '../../../_ui/page-header.tsx'
import { OpenSituationForm } from './open-situation-form.tsx'

export const generateMetadata = async () => ({
  title: (await getTranslations('situations.form'))('title'),
})

type NewSituationPageProps = { readonly searchParams: Promise<{ warning?: string }> }

/** Opens a situation, by itself or as the answer to a warning. */
const NewSituationPage = async ({ searchParams }: NewSituationPageProps) => {
  const api = await caller()
  const me = await api.members.me({})
  if (!me || !may('situation.open', { installation: me.roles })) return missing()
  const { warning: warningId } = await searchParams
  const warning = warningId ? await api.situations.warning({ warningId }) : null
  if (warningId && !warning) return missing()
  const t = await getTranslations('situations')

  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: '/situations', label: t('list.title') }]} />}
        title={t('form.title')}
        lead={t('form.lead')}
      />
      {warning && (
        <figure className="mb-6 max-w-form border-edge border-s-4 bg-wash px-4 py-3">
          <figcaption className="eyebrow">{t('form.fromWarning')}</figcaption>
          <blockquote>{warning.reported}</blockquote>
          <p className="text-sm text-soft">{warning.source}</p>
        </figure>
      )}
      <OpenSituationForm warningId={warning?.warningId ?? null} place={warning?.place ?? ''} />
    </>
  )
}

export default NewSituationPage
