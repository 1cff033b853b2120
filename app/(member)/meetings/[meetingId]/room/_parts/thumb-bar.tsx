'use client'
import { useTranslations } from 'next-intl'
import type { RoomState } from '#server/meetings/rules/room-state.ts'
import type { RoomRead } from '#server/sittings/room-read.schema.ts'
import type { KeptEnd } from '../../../../../_client/keep-acts.tsx'
import type { KeptAct } from '../../../../../_client/keeping.ts'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { Button } from '../../../../../_ui/button.tsx'
import { buttonLook } from '../../../../../_ui/button-look.ts'
import { useRefusalSentence } from '../../../../../_ui/refusal-notice.tsx'
import { StateWord } from '../../../../../_ui/state-word.tsx'
import { isHere } from '../../_room/names.ts'
import { Connection } from './connection.tsx'

type ThumbBarProps = {
  readonly room: RoomState
  readonly mine: RoomRead['mine']
  readonly lostSince: number | null
  readonly kept: readonly KeptAct[]
  readonly ended: readonly KeptEnd[]
}

/**
 * What everybody presses, where a thumb reaches it and nothing moves it: that one is here, that one asks to speak,
 * the way to the ballot. Above it, whether the page is connected and what waits to be sent.
 */
export const ThumbBar = ({ room, mine, lostSince, kept, ended }: ThumbBarProps) => {
  const t = useTranslations('room.bar')
  const sentence = useRefusalSentence()
  const trpc = useTRPC().sittings
  const arrive = useAct(trpc.checkIn)
  const ask = useAct(trpc.requestFloor)
  const withdraw = useAct(trpc.withdrawRequest)
  const { meetingId } = room.meeting
  const { phase, listClosed } = room.sitting
  const here = isHere(room, mine.memberId)
  const waits = room.floor.waiting.find(({ memberId }) => memberId === mine.memberId)
  const maySpeak = here && phase === 'sitting' && mine.roles.some((role) => role !== 'observer')
  const refusal = sentence(arrive.refusal ?? ask.refusal ?? withdraw.refusal)
  const { current } = room.ballot
  const isOpen = current !== null && current.result === null
  const hasVoted = room.voted[mine.ministryId ?? ''] === true
  const seat = room.people[mine.memberId]?.seat

  return (
    <div
      data-print="no"
      className="sticky bottom-0 z-20 -mx-4 flex flex-col gap-2 border-line border-t bg-paper px-4 pt-2 pb-3 sm:-mx-8 sm:px-8"
    >
      <div className="flex flex-col gap-2 sm:flex-row sm:items-center sm:justify-between sm:gap-6">
        <Connection {...{ lostSince, kept, ended, room }} />
        {refusal && (
          <p role="alert" className="font-semibold text-danger text-sm">
            {refusal}
          </p>
        )}
        <div className="flex min-h-11 items-center sm:w-1/2 sm:shrink-0 sm:justify-end">
          {isOpen ? (
            <a
              href="#ballot"
              className={buttonLook(
                seat && !hasVoted ? 'primary' : 'quiet',
                'w-full min-w-0 truncate',
              )}
            >
              <span className="truncate">
                {t(seat ? (hasVoted ? 'voted' : 'vote') : 'look', { question: current.question })}
              </span>
            </a>
          ) : (
            <span className="text-faint text-sm">{t('noBallot')}</span>
          )}
        </div>
      </div>
      <div className="grid grid-cols-3 gap-2">
        {here ? (
          <span className="flex min-h-11 items-center">
            <StateWord sign="done">
              {t(room.attendance[mine.memberId]?.how === 'remote' ? 'remote' : 'present')}
            </StateWord>
          </span>
        ) : (
          <Button
            variant="primary"
            pending={arrive.pending}
            isDisabled={phase === 'ended' || mine.roles.length === 0}
            onPress={() => arrive.run({ meetingId, remote: false })}
          >
            {t('arrive')}
          </Button>
        )}
        {waits ? (
          <Button pending={withdraw.pending} onPress={() => withdraw.run({ meetingId })}>
            {t('withdraw')}
          </Button>
        ) : (
          <Button
            pending={ask.pending}
            isDisabled={!maySpeak || listClosed}
            onPress={() => ask.run({ meetingId, kind: 'normal' })}
          >
            {t('ask')}
          </Button>
        )}
        <Button
          pending={ask.pending}
          isDisabled={!maySpeak || waits?.kind === 'point_of_order'}
          onPress={() => ask.run({ meetingId, kind: 'point_of_order' })}
        >
          {t('pointOfOrder')}
        </Button>
      </div>
    </div>
  )
}
