import { useTranslations } from 'next-intl'
import type { ShownSnapshot } from '#server/ballots/get-frozen.schema.ts'
import { Table } from '../../../_ui/table.tsx'

/** The evidence as it stood, by number. */
export const FrozenEvidence = ({ evidence }: Pick<ShownSnapshot, 'evidence'>) => {
  const t = useTranslations('ballots.frozen')
  if (evidence.length === 0) return <p className="text-soft">{t('noEvidence')}</p>
  return (
    <Table
      caption={t('evidence')}
      captionHidden
      columns={[
        { key: 'number', label: t('columns.number') },
        { key: 'evidence', label: t('columns.evidence'), heads: true },
        { key: 'source', label: t('columns.source') },
        { key: 'grades', label: t('columns.grades') },
      ]}
      rows={evidence.map(({ id, number, title, source, grades }) => ({
        key: id,
        cells: {
          number: <span id={`evidence-${id}`}>{number}</span>,
          evidence: title,
          source: source.name,
          grades: t('grades', { count: grades }),
        },
      }))}
    />
  )
}
