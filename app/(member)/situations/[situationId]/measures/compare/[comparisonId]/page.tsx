import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { optionsOf } from '#server/comparisons/rules/check-comparison.ts'
import { inaction } from '#server/comparisons/rules/weigh-options.ts'
import { may } from '#server/members/rules/may.ts'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { DateTime } from '../../../../../../_ui/date-time.tsx'
import { LinkButton } from '../../../../../../_ui/link-button.tsx'
import { Section } from '../../../../../../_ui/section.tsx'
import { Weighing } from '../_parts/weighing.tsx'

type ComparisonPageProps = {
  readonly params: Promise<{ situationId: string; comparisonId: string }>
}

export const generateMetadata = async ({ params }: ComparisonPageProps) => {
  const { comparisonId } = await params
  const found = await (await caller()).comparisons.get({ comparisonId })
  return { title: found?.title ?? (await getTranslations('comparisons'))('title') }
}

/** Options weighed: every weight, every mark, every sum, and how far the result hangs on each weight. */
const ComparisonPage = async ({ params }: ComparisonPageProps) => {
  const { situationId, comparisonId } = await params
  const api = await caller()
  const [situation, found] = await Promise.all([
    api.situations.get({ situationId }),
    api.comparisons.get({ comparisonId }),
  ])
  if (!situation || found?.situationId !== situationId) return missing()
  const t = await getTranslations('comparisons')
  const { agreedIn } = found
  const here = `/situations/${situationId}/measures`
  const mayRevise = may('comparison.revise', { installation: [], situation: situation.myRoles })
  const options = optionsOf(found.measureIds).map((option) => {
    if (option === inaction) return { option, name: t('inaction'), href: null }
    const measure = found.measures.find(({ measureId }) => measureId === option)
    const name = measure ? t('measure', { number: measure.number, title: measure.title }) : ''
    return { option, name, href: `${here}/${option}` }
  })

  return (
    <>
      <header className="flex flex-wrap items-start justify-between gap-4 pb-6">
        <div className="max-w-prose">
          <p className="eyebrow">
            {t('writtenBy', { name: found.writtenBy })} <DateTime value={found.writtenAt} />
          </p>
          <h2 className="text-lg">{found.title}</h2>
          <p className="pt-1">
            {agreedIn ? (
              <>
                {t('agreed')}{' '}
                <Link href={`/motions/${agreedIn.motionId}`} className="link">
                  {t('motion', agreedIn)}
                </Link>
              </>
            ) : (
              t('notAgreed')
            )}
          </p>
        </div>
        {mayRevise && (
          <LinkButton href={`${here}/compare/${comparisonId}/edit`}>{t('revise')}</LinkButton>
        )}
      </header>
      <Section title={t('ifNothing')}>
        <p className="max-w-prose whitespace-pre-line">{found.inaction}</p>
      </Section>
      <Section title={t('table')} lead={t('tableLead')}>
        <Weighing
          key={found.writtenAt.toISOString()}
          options={options}
          criteria={found.criteria}
          marks={found.marks}
        />
      </Section>
    </>
  )
}

export default ComparisonPage
