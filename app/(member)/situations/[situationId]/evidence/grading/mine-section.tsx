import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import { type listToGradeOutput, mostCounted } from '#server/evidence/list-to-grade.schema.ts'
import { DateTime } from '../../../../../_ui/date-time.tsx'
import { StateWord } from '../../../../../_ui/state-word.tsx'
import { Table } from '../../../../../_ui/table.tsx'

type MineSectionProps = {
  readonly mine: z.output<typeof listToGradeOutput>[number] | undefined
  readonly base: string
}

/** The reader's own queue: first what they were asked for, then whatever needs a grader. */
export const MineSection = ({ mine, base }: MineSectionProps) => {
  const t = useTranslations('grading')
  if (mine === undefined) return <p className="text-soft">{t('mine.none')}</p>

  return (
    <>
      <h3 className="pb-2">
        {mine.count < mostCounted ? t('toGrade', { count: mine.count }) : t('toGradeMost')}
      </h3>
      <Table
        caption={t('mine.title')}
        captionHidden
        columns={[
          { key: 'evidence', label: t('mine.evidence'), heads: true },
          { key: 'due', label: t('mine.due'), className: 'sm:w-72' },
        ]}
        rows={mine.pieces.map(({ evidenceId, number, title, asked }) => ({
          key: evidenceId,
          cells: {
            evidence: (
              <Link href={`${base}/${evidenceId}/grade`} className="link">
                {number}. {title}
              </Link>
            ),
            due: asked ? (
              <>
                {asked.isOverdue && <StateWord sign="alert">{t('mine.overdue')}</StateWord>}
                <span className="block">
                  <DateTime value={asked.dueAt} precision="deadline" relative />
                </span>
                <span className="block text-faint text-sm">
                  {t('mine.asked', { name: asked.byName })}
                </span>
              </>
            ) : (
              <span className="text-faint">{t('mine.unasked')}</span>
            ),
          },
        }))}
      />
      {mine.count > mine.pieces.length && (
        <p className="pt-3">
          <Link href={`${base}?grading=to_grade`} className="link">
            {t('mine.more')}
          </Link>
        </p>
      )}
    </>
  )
}
