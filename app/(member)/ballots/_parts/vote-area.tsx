import { useTranslations } from 'next-intl'
import type { BallotRead } from '#server/ballots/ballot-read.schema.ts'
import { DateTime } from '../../../_ui/date-time.tsx'
import { choiceWords } from './choice-words.ts'
import { ConfirmVote } from './confirm-vote.tsx'
import { VoteForm } from './vote-form.tsx'

type VoteAreaProps = {
  readonly ballot: BallotRead
  readonly memberId: string
  readonly ministry: string | null
}

/**
 * What the reader's ministry has said so far, and the form for whoever may vote, or why not. After the
 * close only a form that still holds what its writer did not get sent is left.
 */
export const VoteArea = ({ ballot, memberId, ministry }: VoteAreaProps) => {
  const t = useTranslations('ballots')
  const refusals = useTranslations('ballots.refusals')
  const { votes, rule, voteRefusal, capacity, result } = ballot
  const words = choiceWords(rule.name)
  const standing = votes.find((vote) => vote.counts)
  const own = votes.filter((vote) => vote.memberId === memberId).at(-1)
  const why = voteRefusal?.split('.')[1]

  return (
    <div className="flex flex-col gap-4">
      {standing && !result && (
        <p className="max-w-prose border-edge border-s-4 bg-wash px-4 py-2">
          {t.rich('vote.standing', {
            name: standing.memberName,
            choice: t(`choices.${words}.${standing.choice}`),
            when: () => <DateTime value={standing.at} />,
          })}
          {standing.provisional && standing.stands === null && (
            <span className="block">{t('referendum.unconfirmed')}</span>
          )}
        </p>
      )}
      {ballot.mayConfirm && <ConfirmVote ballotId={ballot.ballotId} />}
      {ministry && (
        <VoteForm
          ballotId={ballot.ballotId}
          rule={rule.name}
          ministry={ministry}
          capacity={voteRefusal === null ? capacity : null}
          before={own ?? null}
          mayBeProvisional={ballot.mayVoteProvisionally}
        />
      )}
      {own && (
        <p data-print="no">
          <a href={`/api/export/receipt/${own.index}`} className="link">
            {t('vote.receipt')}
          </a>{' '}
          <span className="text-soft text-sm">{t('vote.receiptHint')}</span>
        </p>
      )}
      {why && !result && (
        <p className="max-w-prose text-soft">{refusals(why as 'ballot_closed')}</p>
      )}
    </div>
  )
}
