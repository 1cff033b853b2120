import { getTranslations } from 'next-intl/server'
import { may } from '#server/members/rules/may.ts'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { ComparisonForm } from '../../_parts/comparison-form.tsx'
import { draftOf } from '../../_parts/draft.ts'
import { whatToOffer } from '../../_parts/what-to-offer.ts'

type EditComparisonPageProps = {
  readonly params: Promise<{ situationId: string; comparisonId: string }>
}

/** Gives a comparison a new version. */
const EditComparisonPage = async ({ params }: EditComparisonPageProps) => {
  const { situationId, comparisonId } = await params
  const api = await caller()
  const [situation, found] = await Promise.all([
    api.situations.get({ situationId }),
    api.comparisons.get({ comparisonId }),
  ])
  const roles = { installation: [], situation: situation?.myRoles ?? [] }
  if (found?.situationId !== situationId || !may('comparison.revise', roles)) return missing()
  const t = await getTranslations('comparisons')

  return (
    <>
      <h2 className="pb-6 text-lg">{t('reviseTitle', { title: found.title })}</h2>
      <ComparisonForm
        situationId={situationId}
        comparisonId={comparisonId}
        initial={draftOf(found)}
        {...(await whatToOffer(api, situationId))}
      />
    </>
  )
}

export default EditComparisonPage
