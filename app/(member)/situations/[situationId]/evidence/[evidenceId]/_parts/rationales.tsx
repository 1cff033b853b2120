import { useTranslations } from 'next-intl'
import type { ShownEvidence } from './shown-evidence.ts'

type RationalesProps = { readonly grades: ShownEvidence['grading']['grades'] }

/** What decided each grader, in their own words, why a grade was changed, and why it departs from what was derived. */
export const Rationales = ({ grades }: RationalesProps) => {
  const t = useTranslations('evidence.grade')
  const derived = useTranslations('evidence.derivedGrade')
  const told = grades.filter((grade) => grade.rationale !== '' || grade.reason || grade.departure)

  return told.length === 0 ? null : (
    <div>
      <h3 className="eyebrow">{t('why')}</h3>
      <dl className="flex flex-col gap-2 pt-1">
        {told.map((grade) => (
          <div key={`${grade.graderName} ${grade.at.toISOString()}`}>
            <dt className="text-faint text-sm">
              {t('of', { name: grade.graderName, ministry: grade.ministryName })}
            </dt>
            <dd className="max-w-prose">
              {grade.rationale}
              {grade.departure && (
                <span className="block text-soft">
                  {derived('departed', { reason: grade.departure })}
                </span>
              )}
              {grade.reason && (
                <span className="block text-soft">
                  {t('regradeReason', { reason: grade.reason })}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
