import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { Breadcrumbs } from '../../../../_ui/breadcrumbs.tsx'
import { EmptyState } from '../../../../_ui/empty-state.tsx'
import { PageHeader } from '../../../../_ui/page-header.tsx'
import { AdoptRulesForm } from './_parts/adopt-rules-form.tsx'

export const generateMetadata = async () => ({
  title: (await getTranslations('rules'))('adopt.title'),
})

type AdoptRulesPageProps = {
  readonly searchParams: Promise<{ readonly body?: string | string[] }>
}

/** Where the focal point enters the rules of procedure that a body decided. */
const AdoptRulesPage = async ({ searchParams }: AdoptRulesPageProps) => {
  const { body } = await searchParams
  if (typeof body !== 'string') return missing()
  const form = await (await caller()).members.rulesForm({ bodyId: body })
  if (!form) return missing()
  const t = await getTranslations('rules')
  const library = await getTranslations('library')
  const { bodyId, name, version, rules, ministries, decisions } = form

  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            trail={[
              { href: '/library', label: library('title') },
              { href: `/library/rules?body=${bodyId}`, label: t('title') },
            ]}
          />
        }
        eyebrow={t('adopt.begins', { version })}
        title={t('adopt.title')}
        lead={t('adopt.lead', { body: name })}
      />
      {decisions.length === 0 ? (
        <EmptyState title={t('adopt.noDecision.title')}>{t('adopt.noDecision.body')}</EmptyState>
      ) : (
        <AdoptRulesForm
          bodyId={bodyId}
          version={version}
          inForce={rules}
          ministries={ministries}
          decisions={decisions.map(({ decisionId, number, title, situationName }) => ({
            value: decisionId,
            label: t('adopt.decisionOption', { number, title, situation: situationName }),
          }))}
        />
      )}
    </>
  )
}

export default AdoptRulesPage
