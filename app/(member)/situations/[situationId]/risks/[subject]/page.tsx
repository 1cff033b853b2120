import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { may } from '#server/members/rules/may.ts'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { presentRating } from '#server/risks/rules/ratings.ts'
import { indicatorsOf, scaleOf, subjectOf } from '#server/risks/rules/subjects.ts'
import { Section } from '../../../../../_ui/section.tsx'
import { Mark } from '../../findings/_parts/mark.tsx'
import { FactorTable } from '../_parts/factor-table.tsx'
import { LevelWord } from '../_parts/level-word.tsx'
import { RateRisk } from '../_parts/rate-risk.tsx'
import { RatingHistory } from '../_parts/rating-history.tsx'
import { RiskPicture } from '../_parts/risk-picture.tsx'
import { subjectNames } from '../_parts/subject-names.ts'

type SubjectPageProps = { readonly params: Promise<{ situationId: string; subject: string }> }

export const generateMetadata = async ({ params }: SubjectPageProps) => ({
  title: (await subjectNames()).labelled((await params).subject),
})

/** One factor or mitigating factor: its level, its course, its indicators, every rating with its reason. */
const SubjectPage = async ({ params }: SubjectPageProps) => {
  const { situationId, subject: id } = await params
  const subject = subjectOf(id)
  if (subject === undefined || subject.kind === 'indicator') return missing()
  const api = await caller()
  const [situation, overview, ratings] = await Promise.all([
    api.situations.get({ situationId }),
    api.situations.overview({ situationId }),
    api.risks.ratings({ situationId }),
  ])
  if (!situation || !overview || !ratings) return missing()
  const t = await getTranslations('risks')
  const elementWords = await getTranslations('findings.elements')
  const { nameOf, labelled } = await subjectNames()
  const roles = { installation: [], situation: situation.myRoles }
  const mayRate = may('risk.rate', roles)
  const factor = subject.kind === 'factor' ? subject.factor : null
  const own = ratings.filter((rating) => rating.subject === id)
  const present = presentRating(own)
  const indicators = factor === null ? [] : indicatorsOf(factor)
  const rated = indicators.filter((one) => ratings.some((rating) => rating.subject === one))

  return (
    <article>
      <p data-print="no" className="pb-3">
        <Link href={`/situations/${situationId}/risks`} className="link">
          {t('back')}
        </Link>
      </p>
      <header className="flex flex-wrap items-end justify-between gap-3 pb-5">
        <div className="flex min-w-0 flex-col gap-1">
          <p className="eyebrow">{id}</p>
          <h2 className="max-w-prose text-lg">
            {nameOf(id)} <Mark mark={factor?.mark ?? 'policy'} />
          </h2>
          <p>
            {present ? (
              <LevelWord level={present.level} />
            ) : (
              <span className="text-soft">{t('notRated')}</span>
            )}
          </p>
          {factor?.nature === 'trigger' && <p className="text-soft">{t('triggerMeaning')}</p>}
          {factor !== null && factor.elements.length > 0 && (
            <p className="max-w-prose text-soft text-sm">
              {t('elements', {
                elements: factor.elements
                  .map((element) => `${element} ${elementWords(`${element}.name`)}`)
                  .join(', '),
              })}
            </p>
          )}
        </div>
        {mayRate && (
          <RateRisk
            situationId={situationId}
            subject={id}
            name={labelled(id)}
            levels={scaleOf(subject)}
          />
        )}
      </header>
      <RiskPicture
        ratings={ratings}
        subjects={[id, ...rated]}
        stages={overview.stages}
        now={situation.now}
      />
      <Section title={t('history')}>
        <RatingHistory situationId={situationId} ratings={own} />
      </Section>
      {indicators.length > 0 && (
        <Section
          title={t('indicators')}
          lead={
            <>
              {t('indicatorsLead')} <Mark mark="recalled" />
            </>
          }
        >
          <FactorTable
            caption={t('indicators')}
            situationId={situationId}
            subjects={indicators}
            ratings={ratings}
            mayRate={mayRate}
            linked={false}
          />
          {rated.map((one) => (
            <div key={one} className="pt-5">
              <h3 className="pb-2">{labelled(one)}</h3>
              <RatingHistory
                situationId={situationId}
                ratings={ratings.filter(({ subject: rating }) => rating === one)}
              />
            </div>
          ))}
        </Section>
      )}
    </article>
  )
}

export default SubjectPage
