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
}

type GroundProps = {
  readonly ballotId: string
  readonly onRead: (ground: ClosingGround | null) => void
}

/** Reads on what ground a ballot could be closed now, each time that somebody is about to. */
const Ground = ({ ballotId, onRead }: GroundProps) => {
  const read = useQuery({
    ...useTRPC().ballots.get.queryOptions({ ballotId }),
    refetchOnMount: 'always',
    gcTime: 0,
  })
  const ground = read.data?.closingGround
  useEffect(() => {
    if (ground !== undefined) onRead(ground)
  }, [ground, onRead])

  return null
}

/** Closes the ballot that is open in the room, without leaving it. */
export const CloseInRoom = ({ ballotId, entitled, voted }: CloseInRoomProps) => {
  const [ground, setGround] = useState<ClosingGround | null>()

  return (
    <CloseBallot {...{ ballotId, entitled, voted, ground }}>
      <Ground ballotId={ballotId} onRead={setGround} />
    </CloseBallot>
  )
}
