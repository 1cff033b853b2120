'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { RoomState } from '#server/meetings/rules/room-state.ts'
import type { RoomRead } from '#server/sittings/room-read.schema.ts'
import { Section } from '../../../../../_ui/section.tsx'
import { VoteForm } from '../../../../ballots/_parts/vote-form.tsx'
import { BallotClock } from '../../_room/ballot-clock.tsx'
import { BallotOutcome } from '../../_room/ballot-outcome.tsx'
import { isHere, ministryOf } from '../../_room/names.ts'
import { ChoiceInRoom } from './choice-in-room.tsx'
import { CloseInRoom } from './close-in-room.tsx'
import { OpenInRoom } from './open-in-room.tsx'

type RoomBallotProps = {
  readonly room: RoomState
  readonly now: Date
  readonly mine: RoomRead['mine']
  /** Whether the reader opens and closes ballots here: the convenor, and whoever presides. */
  readonly leads: boolean
}

/** The ballot that is open in the room with its choices, or the result of the last on the point at hand. */
export const RoomBallot = ({ room, now, mine, leads }: RoomBallotProps) => {
  const t = useTranslations('room.ballot')
  const { current } = room.ballot
  const { memberId } = mine
  const opens = leads && room.sitting.phase === 'sitting' && !room.meeting.isCancelled
  const point = room.sitting.pointId
  if (current === null) {
    return (
      <Section title={t('title')}>
        <p className="text-soft">{t('none')}</p>
        {opens && <OpenInRoom key={point} meeting={room.meeting} />}
      </Section>
    )
  }
  const { ballotId, question, rule, chooses, result, entitled, number } = current
  const seat = room.people[memberId]?.seat ?? null
  const represents = mine.roles.includes('representative') && seat !== null
  const mayVote = result === null && represents && isHere(room, memberId)
  const voted = Object.keys(room.voted).length

  return (
    <Section title={t('titleOf', { number })}>
      <div className="flex flex-col gap-4">
        <p className="max-w-prose font-semibold text-prose">{question}</p>
        {result ? (
          <BallotOutcome result={result} />
        ) : (
          <p className="flex flex-wrap gap-x-6 gap-y-1">
            <span className="tabular-nums">{t('voted', { voted, entitled })}</span>
            <BallotClock room={room} now={now} />
          </p>
        )}
        {represents && !result && !isHere(room, memberId) && (
          <p className="text-soft">{t('checkInFirst')}</p>
        )}
        {represents && rule !== null && !chooses && (
          <VoteForm
            key={ballotId}
            ballotId={ballotId}
            rule={rule}
            ministry={ministryOf(room, memberId) ?? ''}
            capacity={mayVote ? seat : null}
            before={mine.vote?.ballotId === ballotId ? mine.vote : null}
          />
        )}
        {represents && chooses && result === null && (
          <ChoiceInRoom
            key={ballotId}
            {...{ ballotId, memberId }}
            ministry={ministryOf(room, memberId) ?? ''}
            capacity={mayVote ? seat : null}
          />
        )}
        {leads && !result && (
          <div data-print="no">
            <CloseInRoom key={ballotId} {...{ ballotId, entitled, voted }} isChoice={chooses} />
          </div>
        )}
        <p>
          <Link href={chooses ? `/choices/${ballotId}` : `/ballots/${ballotId}`} className="link">
            {t('toBallot')}
          </Link>
        </p>
      </div>
      {result && opens && <OpenInRoom key={point} meeting={room.meeting} />}
    </Section>
  )
}
