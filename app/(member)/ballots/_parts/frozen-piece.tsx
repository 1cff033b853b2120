import { useTranslations } from 'next-intl'
import type { Snapshot } from '#server/snapshots/snapshot-format.ts'
import { DescriptionList } from '../../../_ui/description-list.tsx'

type FrozenPieceProps = { readonly piece: Snapshot['evidence'][number] }

/** A piece of evidence as it stood: what it reports, where it is from, and how it was graded. */
export const FrozenPiece = ({ piece }: FrozenPieceProps) => {
  const t = useTranslations('ballots.papers.piece')
  const { reported, original, source, dates, place, citation, grades } = piece
  const days = [dates.eventFrom, dates.eventTo].filter((day) => day !== null).join(' – ')

  return (
    <div className="flex max-w-prose flex-col gap-6">
      <p className="whitespace-pre-wrap">{reported}</p>
      {original && <p className="whitespace-pre-wrap text-soft">{original}</p>}
      <DescriptionList
        entries={[
          { term: t('source'), description: source.name },
          { term: t('event'), description: days || t('unknown') },
          { term: t('reportedOn'), description: dates.reportedOn ?? t('unknown') },
          { term: t('place'), description: place ?? t('unknown') },
          { term: t('citation'), description: citation ?? t('unknown') },
          ...grades.map(({ grader, reliability, credibility, rationale }, index) => ({
            term: t('grade', { number: index + 1 }),
            description: (
              <span key={grader}>
                {reliability}
                {credibility} · {rationale}
              </span>
            ),
          })),
        ]}
      />
    </div>
  )
}
