'use client'
import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useFetched } from '../../../../../_ui/use-fetched.ts'

type ChoiceInRoomProps = {
  readonly ballotId: string
  readonly memberId: string
  readonly ministry: string
  /** In which the reader may vote now; null once they may not. */
  readonly capacity: 'principal' | 'deputy' | null
}

/** The form of a ballot among options that is open in the room: its options are read once, and the form fetched with them. */
export const ChoiceInRoom = ({ ballotId, memberId, ministry, capacity }: ChoiceInRoomProps) => {
  const read = useQuery({
    ...useTRPC().choices.get.queryOptions({ ballotId }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const { part: VoteChoice } = useFetched(
    () => import('../../../../choices/_parts/vote-choice.tsx').then((file) => file.VoteChoice),
    true,
  )
  const choice = read.data
  if (!choice || VoteChoice === null) return null
  const { kind, isSecret, options, seats, voteRefusal } = choice
  const isOut = voteRefusal === 'ballots.recused' || voteRefusal === 'choices.ministry_has_voted'

  return (
    <VoteChoice
      {...{ ballotId, kind, isSecret, options, seats, ministry }}
      capacity={isOut ? null : capacity}
      before={choice.votes.filter((vote) => vote.memberId === memberId).at(-1) ?? null}
      mayBeProvisional={choice.mayVoteProvisionally && !isSecret}
    />
  )
}
