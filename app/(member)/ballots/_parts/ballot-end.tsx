import type { BallotRead } from '#server/ballots/ballot-read.schema.ts'
import { CloseBallot } from './close-ballot.tsx'
import { ExtendBallot } from './extend-ballot.tsx'

type BallotEndProps = {
  readonly ballot: Pick<
    BallotRead,
    'ballotId' | 'closesAt' | 'timeZone' | 'mayExtend' | 'mayClose' | 'closingGround'
  > & { readonly electorate: readonly { readonly voted: boolean }[] }
  /** Whether it is among options, an election or secret, rather than on the motion itself. */
  readonly isChoice?: boolean
}

/** What whoever may do so does about the end of an open ballot: gives it more time, or closes it. */
export const BallotEnd = ({ ballot, isChoice = false }: BallotEndProps) => {
  const { ballotId, closesAt, timeZone, electorate } = ballot
  if (!ballot.mayClose) return null

  return (
    <div className="flex flex-wrap items-start gap-3 border-line border-t pt-4" data-print="no">
      {ballot.mayExtend && closesAt && <ExtendBallot {...{ ballotId, closesAt, timeZone }} />}
      <CloseBallot
        ballotId={ballotId}
        isChoice={isChoice}
        entitled={electorate.length}
        voted={electorate.filter(({ voted }) => voted).length}
        ground={ballot.closingGround}
      />
    </div>
  )
}
