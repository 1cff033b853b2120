import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { Disclosure } from '../../../../../../_ui/disclosure.tsx'
import { MarkLegend } from '../../../findings/_parts/mark-legend.tsx'
import { AboutEvidence } from '../_parts/about-evidence.tsx'
import { ElementMeanings } from './element-meanings.tsx'
import { GradeForm } from './grade-form.tsx'

export const generateMetadata = async () => ({
  title: (await getTranslations('evidence.grade'))('give'),
})

type GradePageProps = { readonly params: Promise<{ situationId: string; evidenceId: string }> }

/** Grading one piece of evidence: the report at the left, the scales with their meaning at the right. */
const GradePage = async ({ params }: GradePageProps) => {
  const { situationId, evidenceId } = await params
  if (!z.uuid().safeParse(evidenceId).success) return missing()
  const api = await caller()
  const evidence = await api.evidence.get({ evidenceId })
  if (evidence?.situationId !== situationId || !evidence.grading.may) return missing()
  const t = await getTranslations('evidence')
  const base = `/situations/${situationId}/evidence`
  const { links, grading, nextToGrade } = evidence

  return (
    <div>
      <p data-print="no" className="pb-3">
        <Link href={`${base}/${evidenceId}`} className="link">
          {t('number', { number: evidence.number })} {evidence.title}
        </Link>
      </p>
      <h2 className="text-lg">{t('grade.formTitle', { number: evidence.number })}</h2>
      <p className="max-w-prose pb-5 text-soft">{t('grade.blind')}</p>
      <div className="grid gap-x-10 lg:grid-cols-[minmax(0,24rem)_minmax(0,1fr)]">
        <div className="min-w-0 lg:sticky lg:top-20 lg:max-h-[calc(100dvh-6rem)] lg:self-start lg:overflow-y-auto lg:pe-2">
          <h3 className="pb-2">{evidence.title}</h3>
          <div className="max-w-prose whitespace-pre-line pb-5 font-serif">{evidence.reported}</div>
          <AboutEvidence evidence={evidence} />
          <Disclosure summary={t('grade.showDefinition')}>
            <ElementMeanings elements={links.map((link) => link.element)} />
            <MarkLegend />
          </Disclosure>
        </div>
        <GradeForm
          key={evidenceId}
          base={base}
          evidenceId={evidenceId}
          links={links}
          mine={grading.mine}
          proposed={grading.proposed}
          next={nextToGrade}
        />
      </div>
      <p className="max-w-prose pt-8 text-soft text-sm">{t('notConviction')}</p>
    </div>
  )
}

export default GradePage
