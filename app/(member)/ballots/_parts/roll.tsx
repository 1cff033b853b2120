import { useTranslations } from 'next-intl'
import type { BallotRead } from '#server/ballots/ballot-read.schema.ts'
import { StateWord } from '../../../_ui/state-word.tsx'

type RollProps = { readonly ballot: Pick<BallotRead, 'electorate' | 'mode'> }

/** While the ballot is open: which ministries have voted and, in a meeting, which are in the room. */
export const Roll = ({ ballot }: RollProps) => {
  const t = useTranslations('ballots.roll')
  const names = new Map(ballot.electorate.map((seat) => [seat.ministryId, seat.ministryName]))
  return (
    <ul className="grid gap-x-8 sm:grid-cols-2">
      {ballot.electorate.map(({ ministryId, ministryName, voted, presentNow, ...seat }) => {
        const vacant = seat.principal === null && seat.deputies.length === 0
        const holder = names.get(seat.holderId ?? '')
        const absent = ballot.mode === 'meeting' && !presentNow
        return (
          <li
            key={ministryId}
            className="flex items-baseline justify-between gap-3 border-line border-b py-1.5"
          >
            <span>{ministryName}</span>
            <StateWord
              sign={
                seat.recused || vacant ? 'lapsed' : voted ? 'done' : absent ? 'lapsed' : 'waiting'
              }
            >
              {seat.recused
                ? t('recused')
                : voted
                  ? t('voted')
                  : holder
                    ? t('spokenFor', { holder })
                    : t(vacant ? 'vacant' : absent ? 'absent' : 'waiting')}
            </StateWord>
          </li>
        )
      })}
    </ul>
  )
}
