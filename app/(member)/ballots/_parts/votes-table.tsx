import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { BallotRead } from '#server/ballots/ballot-read.schema.ts'
import { DateTime } from '../../../_ui/date-time.tsx'
import { StateWord } from '../../../_ui/state-word.tsx'
import { Table } from '../../../_ui/table.tsx'

type VotesTableProps = { readonly ballot: Pick<BallotRead, 'votes' | 'electorate' | 'rule'> }

const signs = { yes: 'done', no: 'refused', abstain: 'lapsed' } as const

/** Every ministry with its vote that counts, its explanation, and votes that it replaced. */
export const VotesTable = ({ ballot }: VotesTableProps) => {
  const t = useTranslations('ballots')
  const { votes, electorate, rule } = ballot
  const words = rule.name === 'consent' ? 'consent' : 'motion'

  return (
    <Table
      caption={t('votes.caption')}
      captionHidden
      columns={[
        { key: 'ministry', label: t('votes.ministry') },
        { key: 'choice', label: t('votes.choice') },
        { key: 'explanation', label: t('votes.explanation') },
        { key: 'cast', label: t('votes.cast'), className: 'sm:w-48' },
      ]}
      rows={electorate.map(({ ministryId, ministryName }) => {
        const own = votes.filter((vote) => vote.ministryId === ministryId)
        const standing = own.find((vote) => vote.counts)
        const replaced = own.length - (standing ? 1 : 0)
        return {
          key: ministryId,
          cells: {
            ministry: ministryName,
            choice: standing ? (
              <StateWord sign={signs[standing.choice]}>
                {t(`choices.${words}.${standing.choice}`)}
              </StateWord>
            ) : (
              <span className="text-faint">{t('votes.none')}</span>
            ),
            explanation: standing?.explanation,
            cast: standing && (
              <span className="text-sm">
                {t('votes.by', { name: standing.memberName, capacity: standing.capacity })}
                <span className="block text-soft">
                  <DateTime value={standing.at} />
                </span>
                <span className="block">
                  <Link href={`/record?entry=${standing.index}`} className="link">
                    {t('votes.entry', { index: String(standing.index) })}
                  </Link>
                </span>
                {replaced > 0 && (
                  <span className="block text-faint">
                    {t('votes.replaced', { count: replaced })}
                  </span>
                )}
              </span>
            ),
          },
        }
      })}
    />
  )
}
