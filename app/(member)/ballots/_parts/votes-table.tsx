import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { BallotRead } from '#server/ballots/ballot-read.schema.ts'
import { DateTime } from '../../../_ui/date-time.tsx'
import { StateWord } from '../../../_ui/state-word.tsx'
import { Table } from '../../../_ui/table.tsx'
import { choiceWords } from './choice-words.ts'

type VotesTableProps = {
  readonly ballot: Pick<BallotRead, 'votes' | 'electorate' | 'rule' | 'papers' | 'result'>
}

const signs = { yes: 'done', no: 'refused', abstain: 'lapsed' } as const

/** Every ministry with its vote that counts, its explanation, and votes that it replaced. */
export const VotesTable = ({ ballot }: VotesTableProps) => {
  const t = useTranslations('ballots')
  const { votes, electorate, rule, papers, result } = ballot
  const spoken = new Map(result?.beyond?.represented.map((one) => [one.ministry, one]))
  const names = new Map(electorate.map((seat) => [seat.ministryId, seat.ministryName]))
  const words = choiceWords(rule.name)

  return (
    <Table
      caption={t('votes.caption')}
      captionHidden
      columns={[
        { key: 'ministry', label: t('votes.ministry') },
        { key: 'choice', label: t('votes.choice') },
        { key: 'explanation', label: t('votes.explanation') },
        { key: 'papers', label: t('votes.papers') },
        { key: 'cast', label: t('votes.cast'), className: 'sm:w-48' },
      ]}
      rows={electorate.map(({ ministryId, ministryName }) => {
        const own = votes.filter((vote) => vote.ministryId === ministryId)
        const standing = own.find((vote) => vote.counts)
        const held = spoken.get(ministryId)
        const last = own.at(-1)
        const replaced = own.length - (standing ? 1 : 0)
        return {
          key: ministryId,
          cells: {
            ministry: ministryName,
            choice: standing ? (
              <StateWord sign={signs[standing.choice]}>
                {t(`choices.${words}.${standing.choice}`)}
              </StateWord>
            ) : held ? (
              <StateWord sign={signs[held.choice]}>
                {t('votes.through', {
                  choice: t(`choices.${words}.${held.choice}`),
                  holder: names.get(held.holder) ?? held.holder,
                })}
              </StateWord>
            ) : (
              <span className="text-faint">{t(last ? 'votes.lapsed' : 'votes.none')}</span>
            ),
            explanation: (
              <>
                {standing?.explanation}
                {last?.provisional && (
                  <span className="block text-sm text-soft">
                    {t(`votes.stands.${String(last.stands)}`)} {last.standsReason}
                  </span>
                )}
              </>
            ),
            papers: standing && papers.length > 0 && (
              <span className="text-sm">
                {t('votes.opened', { opened: standing.papers.length, of: papers.length })}
                {standing.papers.length > 0 && (
                  <span className="block text-soft">
                    {papers
                      .filter(({ key }) => standing.papers.includes(key))
                      .map(({ kind, number, title }) =>
                        t(`papers.kinds.${kind}`, { number: number ?? 0, title }),
                      )
                      .join(', ')}
                  </span>
                )}
              </span>
            ),
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
