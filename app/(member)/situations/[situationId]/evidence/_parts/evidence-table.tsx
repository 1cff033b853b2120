import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import type { listedEvidence } from '#server/evidence/list-evidence.schema.ts'
import { Table } from '../../../../../_ui/table.tsx'
import { DaySpan } from './day-span.tsx'
import { GradeWords } from './grade-words.tsx'
import { LinkWords } from './link-words.tsx'

type EvidenceTableProps = {
  readonly base: string
  readonly evidence: readonly z.output<typeof listedEvidence>[]
}

/** A page of the register, one row for each piece of evidence. */
export const EvidenceTable = ({ base, evidence }: EvidenceTableProps) => {
  const t = useTranslations('evidence')
  const words = useTranslations('situations.markings')

  return (
    <Table
      caption={t('title')}
      captionHidden
      columns={[
        { key: 'number', label: t('columns.number'), className: 'sm:w-12' },
        { key: 'title', label: t('columns.title'), heads: true },
        { key: 'source', label: t('columns.source') },
        { key: 'date', label: t('columns.date') },
        { key: 'shows', label: t('columns.shows') },
        { key: 'grade', label: t('columns.grade') },
      ]}
      rows={evidence.map((piece) => ({
        key: piece.evidenceId,
        cells: {
          number: piece.number,
          title: (
            <>
              <Link href={`${base}/${piece.evidenceId}`} className="link font-semibold">
                {piece.title}
              </Link>
              <span className="block text-faint text-sm">
                {words(piece.marking)}
                {piece.files > 0 && ` · ${t('files', { count: piece.files })}`}
              </span>
            </>
          ),
          source: (
            <>
              {piece.source.name}
              <span className="block text-faint text-sm">{t(`kinds.${piece.source.kind}`)}</span>
            </>
          ),
          date: <DaySpan from={piece.eventFrom ?? piece.reportedOn} to={piece.eventTo} />,
          shows: <LinkWords links={piece.links} />,
          grade: (
            <GradeWords
              grades={piece.grades}
              code={piece.code}
              contested={piece.contested}
              waits={piece.waits}
            />
          ),
        },
      }))}
    />
  )
}
