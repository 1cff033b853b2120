'use client'
import { useTranslations } from 'next-intl'
import type { RoomBallot, RoomState } from '#server/meetings/rules/room-state.ts'
import { StateWord } from '../../../../_ui/state-word.tsx'
import { BallotClock } from '../_room/ballot-clock.tsx'
import { BallotOutcome } from '../_room/ballot-outcome.tsx'

type ProjectedBallotProps = {
  readonly room: RoomState
  readonly ballot: RoomBallot
  readonly now: Date
}

/** As many names as stay readable from the back of a room. */
const mostNames = 24

/** The question; while it is open, which ministries have voted and never how; then the result. */
export const ProjectedBallot = ({ room, ballot, now }: ProjectedBallotProps) => {
  const t = useTranslations('room.ballot')
  const { question, result, entitled } = ballot
  const voted = Object.keys(room.voted).length
  const ministries = Object.entries(room.ministries)
    .filter(([, { sits }]) => sits)
    .sort(([, one], [, other]) => one.name.localeCompare(other.name))

  return (
    <>
      <h1 className="line-clamp-5 text-display">{question}</h1>
      {result ? (
        <div className="text-display">
          <BallotOutcome result={result} />
        </div>
      ) : (
        <>
          <p className="flex flex-wrap items-baseline gap-x-[3vw]">
            <span className="text-display tabular-nums">{t('voted', { voted, entitled })}</span>
            <BallotClock room={room} now={now} />
          </p>
          {ministries.length <= mostNames && (
            <ul className="grid grid-cols-2 gap-x-[3vw] lg:grid-cols-3">
              {ministries.map(([id, { name }]) => (
                <li
                  key={id}
                  className="flex items-baseline justify-between gap-4 border-line border-b"
                >
                  <span className="truncate">{name}</span>
                  {room.voted[id] && (
                    <StateWord sign="done" className="shrink-0">
                      {t('hasVoted')}
                    </StateWord>
                  )}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </>
  )
}
