import { useTranslations } from 'next-intl'
import { StateWord } from '../../../../_ui/state-word.tsx'
import type { ShownThenAndNow } from './shown-basis.ts'

type Grades = NonNullable<ShownThenAndNow['evidence'][number]['grades']>
type Grade = Grades[number]['before']

/** Who graded a piece, and how: then, now, and whether that is the same. */
export const GradesCompared = ({ grades }: { readonly grades: Grades }) => {
  const t = useTranslations('decisions')
  const scales = useTranslations('evidence.scales')
  const said = (grade: Grade) =>
    grade === null
      ? t('thenAndNow.noGrade')
      : t('thenAndNow.grade', {
          reliability: scales(`reliability.${grade.reliability}.name`),
          credibility: scales(`credibility.${grade.credibility}.name`),
          directness: scales(`directness.${grade.directness}.name`),
          integrity: scales(`integrity.${grade.integrity}.name`),
        })

  return (
    <ul className="flex flex-col gap-3 text-sm">
      {grades.map((one) => (
        <li key={`${one.grader} ${one.ministry}`} className="border-line border-s-2 ps-3">
          <p className="flex flex-wrap items-baseline gap-x-3 font-semibold">
            {t('dissents.signed', { member: one.grader, ministry: one.ministry })}
            <StateWord sign={one.change === 'same' ? 'done' : 'changed'}>
              {t(`thenAndNow.gradeStates.${one.change}`)}
            </StateWord>
          </p>
          <dl>
            {one.change === 'same' ? (
              <dd>{said(one.before)}</dd>
            ) : (
              (['before', 'after'] as const).map((side) => (
                <div key={side}>
                  <dt className="inline font-semibold">
                    {t(side === 'before' ? 'basis.columns.then' : 'basis.columns.now')}:{' '}
                  </dt>
                  <dd className="inline">{said(one[side])}</dd>
                </div>
              ))
            )}
          </dl>
        </li>
      ))}
    </ul>
  )
}
