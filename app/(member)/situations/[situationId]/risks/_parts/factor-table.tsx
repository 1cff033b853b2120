import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { presentRating } from '#server/risks/rules/ratings.ts'
import { scaleOf, subjectOf } from '#server/risks/rules/subjects.ts'
import { DateTime } from '../../../../../_ui/date-time.tsx'
import { Table } from '../../../../../_ui/table.tsx'
import { Mark } from '../../findings/_parts/mark.tsx'
import { LevelWord } from './level-word.tsx'
import { RateRisk } from './rate-risk.tsx'
import type { ShownRating } from './shown-risks.ts'
import { subjectNames } from './subject-names.ts'

type FactorTableProps = {
  readonly caption: string
  readonly situationId: string
  readonly subjects: readonly string[]
  readonly ratings: readonly ShownRating[]
  readonly mayRate: boolean
  /** Indicators have no page of their own. */
  readonly linked?: boolean
}

/** What is rated, each with its present level, the day of it, and how much evidence it names. */
export const FactorTable = async ({
  caption,
  situationId,
  subjects,
  ratings,
  mayRate,
  linked = true,
}: FactorTableProps) => {
  const t = await getTranslations('risks')
  const { nameOf, labelled } = await subjectNames()
  const rows = subjects.flatMap((id) => {
    const subject = subjectOf(id)
    if (subject === undefined) return []
    const present = presentRating(ratings.filter((one) => one.subject === id))
    const mark = subject.kind === 'factor' ? subject.factor.mark : null
    const isTrigger = subject.kind === 'factor' && subject.factor.nature === 'trigger'

    return [{ id, subject, present, mark, isTrigger }]
  })

  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        { key: 'subject', label: t('columns.subject'), heads: true },
        { key: 'level', label: t('columns.level'), className: 'sm:w-40' },
        { key: 'asOf', label: t('columns.asOf'), className: 'sm:w-36' },
        { key: 'evidence', label: t('columns.evidence'), className: 'sm:w-32' },
        ...(mayRate
          ? [{ key: 'rate' as const, label: t('columns.rate'), className: 'sm:w-24' }]
          : []),
      ]}
      rows={rows.map(({ id, subject, present, mark, isTrigger }) => ({
        key: id,
        cells: {
          subject: (
            <span className="font-normal">
              <span className="pe-2 text-faint tabular-nums">{id}</span>
              {linked ? (
                <Link href={`/situations/${situationId}/risks/${id}`} className="link">
                  {nameOf(id)}
                </Link>
              ) : (
                nameOf(id)
              )}{' '}
              {mark !== null && <Mark mark={mark} />}{' '}
              {isTrigger && (
                <span title={t('triggerMeaning')} className="text-faint text-sm">
                  {t('trigger')}
                </span>
              )}
            </span>
          ),
          level: present ? (
            <LevelWord level={present.level} />
          ) : (
            <span className="text-faint">{t('notRated')}</span>
          ),
          asOf: present && <DateTime value={present.asOf} />,
          evidence: present && t('evidenceCount', { count: present.evidence.length }),
          ...(mayRate
            ? {
                rate: (
                  <RateRisk
                    situationId={situationId}
                    subject={id}
                    name={labelled(id)}
                    levels={scaleOf(subject)}
                  />
                ),
              }
            : {}),
        },
      }))}
    />
  )
}
