import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { dimensions } from '#server/evidence/rules/grade.ts'
import { Disclosure } from '../../../../../../_ui/disclosure.tsx'
import { LinkButton } from '../../../../../../_ui/link-button.tsx'
import { Notice } from '../../../../../../_ui/notice.tsx'
import { Section } from '../../../../../../_ui/section.tsx'
import { EarlierGrades } from './earlier-grades.tsx'
import { GradesTable } from './grades-table.tsx'
import { OwnConflict } from './own-conflict.tsx'
import { Rationales } from './rationales.tsx'
import { Reconciliation } from './reconciliation.tsx'
import type { ShownEvidence } from './shown-evidence.ts'

type GradesSectionProps = {
  readonly evidence: ShownEvidence
  readonly base: string
  /** Who is asked to grade. */
  readonly children: ReactNode
}

/** What graders said, side by side, once the blind phase is over for the reader. */
export const GradesSection = ({ evidence, base, children }: GradesSectionProps) => {
  const t = useTranslations('evidence')
  const { grading, links, evidenceId } = evidence
  const asks = grading.mine === null ? 'give' : grading.unjudged.length > 0 ? 'complete' : 'change'
  const canGrade = grading.may && links.length > 0

  return (
    <Section
      id="grades"
      title={t('grade.title')}
      actions={
        canGrade ? (
          <LinkButton
            href={`${base}/${evidenceId}/grade`}
            variant={asks === 'change' ? 'quiet' : 'primary'}
          >
            {t(`grade.${asks}`)}
          </LinkButton>
        ) : undefined
      }
    >
      <div className="flex flex-col gap-4">
        {grading.code !== null && <GradeSummary evidence={evidence} />}
        <OwnConflict evidence={evidence} />
        {grading.hidden ? (
          !grading.isInConflict && (
            <Notice
              kind="info"
              title={t(`grade.hidden.${grading.hidden}`, { count: grading.count })}
              next={grading.hidden === 'own_first' && canGrade ? t('grade.blind') : undefined}
            />
          )
        ) : grading.count === 0 ? (
          <p className="text-soft">{t('grade.none')}</p>
        ) : (
          <>
            {grading.count === 1 && <Notice kind="info" title={t('grade.oneOnly')} />}
            <GradesTable grades={grading.grades} links={links} />
            <Rationales grades={grading.grades} />
          </>
        )}
        <Reconciliation evidence={evidence} />
        {grading.earlier.length > 0 && (
          <Disclosure summary={t('grade.earlier', { count: grading.earlier.length })}>
            <EarlierGrades grades={grading.earlier} links={links} />
          </Disclosure>
        )}
        {children}
      </div>
    </Section>
  )
}

/** The code in words, and whether graders agree. */
const GradeSummary = ({ evidence: { grading, links } }: { readonly evidence: ShownEvidence }) => {
  const t = useTranslations('evidence')
  const apart = dimensions.filter((dimension) =>
    links.some((link) => link.contested.includes(dimension)),
  )
  const awaits = links.some((link) => link.awaitsThird)
  const [reliability, credibility] = grading.code ?? ''

  return (
    <div className="flex flex-col gap-2">
      {grading.code !== null && (
        <p>
          <strong className="text-lg">{grading.code}</strong>{' '}
          <span className="text-soft">
            {t(`scales.reliability.${reliability}.meaning`)}{' '}
            {grading.confirmed ? t('derived') : t(`scales.credibility.${credibility}.meaning`)}
          </span>
        </p>
      )}
      {grading.count > 1 &&
        (apart.length === 0 ? (
          <p className="text-soft">{t('grade.agree')}</p>
        ) : (
          <Notice
            kind="info"
            title={t(awaits ? 'grade.apart' : 'grade.apartSettled', {
              dimensions: apart.map((dimension) => t(`scales.${dimension}.name`)).join(', '),
            })}
          />
        ))}
    </div>
  )
}
