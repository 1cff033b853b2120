'use client'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ClosingGround } from '#server/ballots/rules/may-close.ts'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { CloseBallot } from '../../../../ballots/_parts/close-ballot.tsx'

type CloseInRoomProps = {
  readonly ballotId: string
  readonly entitled: number
  readonly voted: number
  /** Whether it is among options, an election or secret. */
  readonly isChoice: boolean
}

type GroundProps = {
  readonly ballotId: string
  readonly isChoice: boolean
  readonly onRead: (ground: ClosingGround | null) => void
}

/** Reads on what ground a ballot could be closed now, each time that somebody is about to. */
const Ground = ({ ballotId, isChoice, onRead }: GroundProps) => {
  const api = useTRPC()
  const anew = { refetchOnMount: 'always', gcTime: 0 } as const
  const onMotion = useQuery({
    ...api.ballots.get.queryOptions({ ballotId }),
    ...{ ...anew, enabled: !isChoice },
  })
  const among = useQuery({
    ...api.choices.get.queryOptions({ ballotId }),
    ...{ ...anew, enabled: isChoice },
  })
  const ground = (isChoice ? among : onMotion).data?.closingGround
  useEffect(() => {
    if (ground !== undefined) onRead(ground)
  }, [ground, onRead])

  return null
}

/** Closes the ballot that is open in the room, without leaving it. */
export const CloseInRoom = ({ ballotId, entitled, voted, isChoice }: CloseInRoomProps) => {
  const [ground, setGround] = useState<ClosingGround | null>()

  return (
    <CloseBallot {...{ ballotId, entitled, voted, ground, isChoice }}>
      <Ground {...{ ballotId, isChoice }} onRead={setGround} />
    </CloseBallot>
  )
}
