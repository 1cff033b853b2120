import { getTranslations } from 'next-intl/server'
import { may } from '#server/members/rules/may.ts'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { ComparisonForm } from '../_parts/comparison-form.tsx'
import { whatToOffer } from '../_parts/what-to-offer.ts'

type NewComparisonPageProps = { readonly params: Promise<{ situationId: string }> }

export const generateMetadata = async () => ({
  title: (await getTranslations('comparisons'))('write'),
})

const usual = ['protects', 'in-time', 'no-harm', 'legitimacy', 'means'] as const

/** Weighs options against criteria: those that are usual stand there to begin with, each weighing alike. */
const NewComparisonPage = async ({ params }: NewComparisonPageProps) => {
  const { situationId } = await params
  const api = await caller()
  const situation = await api.situations.get({ situationId })
  const roles = { installation: [], situation: situation?.myRoles ?? [] }
  if (!situation || !may('comparison.write', roles)) return missing()
  const t = await getTranslations('comparisons')
  const offered = await whatToOffer(api, situationId)

  return (
    <>
      <header className="max-w-form pb-6">
        <h2 className="text-lg">{t('write')}</h2>
        <p className="text-soft">{t('lead')}</p>
      </header>
      <ComparisonForm
        situationId={situationId}
        comparisonId={null}
        initial={{
          ...{ title: '', inaction: '', marks: {}, agreedIn: null },
          measureIds: offered.measures.slice(0, 3).map(({ value }) => value),
          criteria: usual.map((id) => ({ id, name: t(`usual.${id}`), weight: 1 })),
        }}
        {...offered}
      />
    </>
  )
}

export default NewComparisonPage
