'use client'
import { useTranslations } from 'next-intl'
import type { RoomState } from '#server/meetings/rules/room-state.ts'
import type { RoomRead } from '#server/sittings/room-read.schema.ts'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { Button } from '../../../../../_ui/button.tsx'
import { RefusalNotice } from '../../../../../_ui/refusal-notice.tsx'
import { Section } from '../../../../../_ui/section.tsx'
import { StateWord } from '../../../../../_ui/state-word.tsx'
import { minutesAndSeconds } from '../../_room/minutes-and-seconds.ts'
import { ministryOf, nameOf } from '../../_room/names.ts'

type SpeakersProps = {
  readonly room: RoomState
  readonly now: Date
  readonly leads: boolean
  readonly mine: RoomRead['mine']
}

/** Who has the floor and for how long, and who waits, points of order first. */
export const Speakers = ({ room, now, leads, mine }: SpeakersProps) => {
  const t = useTranslations('room.speakers')
  const trpc = useTRPC().sittings
  const give = useAct(trpc.giveFloor)
  const end = useAct(trpc.endSpeaking)
  const close = useAct(trpc.closeList)
  const { speaking, waiting } = room.floor
  const { listClosed, phase } = room.sitting
  const { meetingId } = room.meeting
  const isSitting = phase === 'sitting'

  return (
    <Section
      title={t('title')}
      actions={listClosed && isSitting && <StateWord sign="frozen">{t('closed')}</StateWord>}
    >
      <div className="flex flex-col gap-3">
        <RefusalNotice refusal={give.refusal ?? end.refusal ?? close.refusal} />
        <p className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 border-accent border-s-4 ps-3">
          {speaking ? (
            <>
              <span className="font-semibold">{nameOf(room, speaking.memberId)}</span>
              <span className="tabular-nums">
                {minutesAndSeconds(now.getTime() - Date.parse(speaking.since))}
              </span>
              {speaking.kind === 'point_of_order' && (
                <StateWord sign="alert">{t('pointOfOrder')}</StateWord>
              )}
              {isSitting && (leads || speaking.memberId === mine.memberId) && (
                <Button
                  size="compact"
                  pending={end.pending}
                  onPress={() => end.run({ meetingId, memberId: speaking.memberId })}
                >
                  {t('end')}
                </Button>
              )}
            </>
          ) : (
            <span className="text-soft">{t('nobody')}</span>
          )}
        </p>
        <ol aria-label={t('waiting')} className="flex flex-col">
          {waiting.map(({ memberId, kind }, place) => (
            <li
              key={memberId}
              className="flex min-h-11 items-center justify-between gap-3 border-line border-b py-1"
            >
              <span className="min-w-0">
                <span className="tabular-nums text-faint">{place + 1}</span>{' '}
                {nameOf(room, memberId)}
                <span className="block text-sm text-soft">
                  {ministryOf(room, memberId)}
                  {kind === 'point_of_order' && (
                    <StateWord sign="alert" className="ms-2">
                      {t('pointOfOrder')}
                    </StateWord>
                  )}
                </span>
              </span>
              {leads && isSitting && (
                <Button
                  size="compact"
                  pending={give.pending}
                  aria-label={t('giveTo', { name: nameOf(room, memberId) })}
                  onPress={() => give.run({ meetingId, memberId })}
                >
                  {t('give')}
                </Button>
              )}
            </li>
          ))}
        </ol>
        {leads && isSitting && (
          <div data-print="no">
            <Button
              size="compact"
              pending={close.pending}
              onPress={() => close.run({ meetingId, closed: !listClosed })}
            >
              {t(listClosed ? 'open' : 'close')}
            </Button>
          </div>
        )}
      </div>
    </Section>
  )
}
