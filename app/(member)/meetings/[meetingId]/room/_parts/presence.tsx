'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { RoomState } from '#server/meetings/rules/room-state.ts'
import type { RoomRead } from '#server/sittings/room-read.schema.ts'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { Button } from '../../../../../_ui/button.tsx'
import { Disclosure } from '../../../../../_ui/disclosure.tsx'
import { RefusalNotice } from '../../../../../_ui/refusal-notice.tsx'
import { Section } from '../../../../../_ui/section.tsx'
import { StateWord } from '../../../../../_ui/state-word.tsx'
import { isHere, ministryOf } from '../../_room/names.ts'
import { HandOver } from './hand-over.tsx'

type PresenceProps = {
  readonly room: RoomState
  readonly leads: boolean
  readonly mine: RoomRead['mine']
}

const signs = { in_room: 'done', remote: 'done', left: 'lapsed', away: 'waiting' } as const

/** Which ministries are there and who for them, with when they came or left; and how one is there oneself. */
export const Presence = ({ room, leads, mine }: PresenceProps) => {
  const t = useTranslations('room.presence')
  const format = useFormatter()
  const trpc = useTRPC().sittings
  const arrive = useAct(trpc.checkIn)
  const leave = useAct(trpc.checkOut)
  const { meetingId, timeZone } = room.meeting
  const own = room.attendance[mine.memberId]?.how
  const clock = (at: string) => format.dateTime(new Date(at), { timeZone, timeStyle: 'short' })
  const missing = Object.values(room.ministries).filter(({ sits, present }) => sits && !present)
  const people = Object.entries(room.people).sort(([, one], [, other]) =>
    one.name.localeCompare(other.name),
  )
  const here = people.filter(([id]) => isHere(room, id)).length

  return (
    <Section title={t('title', { here })}>
      <div className="flex flex-col gap-3">
        <RefusalNotice refusal={arrive.refusal ?? leave.refusal} />
        {isHere(room, mine.memberId) && (
          <div className="flex flex-wrap gap-2" data-print="no">
            <Button
              size="compact"
              pending={arrive.pending}
              onPress={() => arrive.run({ meetingId, remote: own !== 'remote' })}
            >
              {t(own === 'remote' ? 'toRoom' : 'toRemote')}
            </Button>
            <Button size="compact" pending={leave.pending} onPress={() => leave.run({ meetingId })}>
              {t('leave')}
            </Button>
          </div>
        )}
        {missing.length > 0 && (
          <p className="text-sm text-soft">
            {t('missing', {
              ministries: missing
                .map(({ name }) => name)
                .sort()
                .join(' · '),
            })}
          </p>
        )}
        <Disclosure summary={t('everybody', { count: people.length })}>
          <ul>
            {people.map(([id, { name }]) => {
              const noted = room.attendance[id]
              const how = noted?.how ?? 'away'
              return (
                <li
                  key={id}
                  className="flex flex-wrap items-baseline justify-between gap-x-3 border-line border-b py-1.5"
                >
                  <span>
                    {name} <span className="text-sm text-soft">{ministryOf(room, id)}</span>
                  </span>
                  <span className="flex items-baseline gap-2 text-sm">
                    <StateWord sign={signs[how]}>{t(`how.${how}`)}</StateWord>
                    {noted && <span className="tabular-nums text-soft">{clock(noted.at)}</span>}
                  </span>
                </li>
              )
            })}
          </ul>
        </Disclosure>
        {leads && room.sitting.phase === 'sitting' && <HandOver room={room} />}
      </div>
    </Section>
  )
}
