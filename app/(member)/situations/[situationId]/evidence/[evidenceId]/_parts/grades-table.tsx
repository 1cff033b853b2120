import { useTranslations } from 'next-intl'
import { DateTime } from '../../../../../../_ui/date-time.tsx'
import { Table } from '../../../../../../_ui/table.tsx'
import type { ShownEvidence } from './shown-evidence.ts'

type GradesTableProps = {
  readonly grades: ShownEvidence['grading']['grades']
  readonly links: ShownEvidence['links']
}

/** One row a grader: five judgements, when, and what decided them. */
export const GradesTable = ({ grades, links }: GradesTableProps) => {
  const t = useTranslations('evidence')
  const tGrading = useTranslations('grading.conflicts')

  return (
    <Table
      caption={t('grade.sideBySide')}
      captionHidden
      columns={[
        { key: 'grader', label: t('grade.grader'), heads: true },
        { key: 'reliability', label: t('scales.reliability.name') },
        { key: 'credibility', label: t('scales.credibility.name') },
        { key: 'directness', label: t('scales.directness.name') },
        { key: 'integrity', label: t('scales.integrity.name') },
        { key: 'bearing', label: t('scales.bearing.name') },
      ]}
      rows={grades.map((grade) => ({
        key: `${grade.graderName} ${grade.at.toISOString()}`,
        cells: {
          grader: (
            <>
              <span className="font-semibold">{grade.graderName}</span>
              {grade.mine && <span className="text-faint"> ({t('grade.mine')})</span>}
              <span className="block text-faint text-sm">{grade.ministryName}</span>
              <span className="block text-faint text-sm">
                <DateTime value={grade.at} precision="day" />
              </span>
              {grade.isSetAside && (
                <span className="block max-w-56 text-sm">{tGrading('setAside')}</span>
              )}
            </>
          ),
          reliability: t(`scales.reliability.${grade.reliability}.name`),
          credibility: t(`scales.credibility.${grade.credibility}.name`),
          directness: t(`scales.directness.${grade.directness}.name`),
          integrity: t(`scales.integrity.${grade.integrity}.name`),
          bearing: (
            <ul>
              {links.map((link) => {
                const judged = grade.bearings.find(({ link: id }) => id === link.linkId)
                return (
                  judged && (
                    <li key={link.linkId}>
                      <span className="text-faint">{link.element}</span>{' '}
                      {t(`scales.bearing.${judged.bearing}.name`)}
                    </li>
                  )
                )
              })}
            </ul>
          ),
        },
      }))}
    />
  )
}
