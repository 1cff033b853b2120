'use client'
import { useTranslations } from 'next-intl'
import type { RoomState } from '#server/meetings/rules/room-state.ts'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { Button } from '../../../../../_ui/button.tsx'
import { RefusalNotice } from '../../../../../_ui/refusal-notice.tsx'
import { Section } from '../../../../../_ui/section.tsx'
import { StateWord } from '../../../../../_ui/state-word.tsx'

type AgendaPointsProps = { readonly room: RoomState; readonly leads: boolean }

const indents = ['', '', 'ps-4', 'ps-8'] as const

/** The agenda with the point at hand and the time spent; whoever presides turns to another point from here. */
export const AgendaPoints = ({ room, leads }: AgendaPointsProps) => {
  const t = useTranslations('room.agenda')
  const { run, pending, refusal } = useAct(useTRPC().sittings.turnTo)
  const { sitting, spent, meeting, agenda } = room
  if (agenda.points.length === 0) return null

  return (
    <Section title={t('title')}>
      <RefusalNotice refusal={refusal} />
      <ol>
        {agenda.points.map(({ pointId, number, level, title, minutes }) => {
          const isNow = pointId === sitting.pointId
          const took = Math.round((spent[pointId] ?? 0) / 60_000)
          return (
            <li
              key={pointId}
              aria-current={isNow ? 'step' : undefined}
              className="flex min-h-11 items-center justify-between gap-3 border-line border-b py-1"
            >
              <span className={indents[level]}>
                <span className="tabular-nums text-faint">{number}</span>{' '}
                <span className={isNow ? 'font-semibold' : undefined}>{title}</span>
                <span className="block text-sm text-soft tabular-nums">
                  {minutes !== null && t('planned', { minutes })} {took > 0 && t('took', { took })}
                </span>
              </span>
              {isNow ? (
                <StateWord sign="open" className="shrink-0">
                  {t('now')}
                </StateWord>
              ) : (
                leads &&
                sitting.phase === 'sitting' && (
                  <Button
                    size="compact"
                    className="shrink-0"
                    isDisabled={pending}
                    aria-label={t('turnToNamed', { number, title })}
                    onPress={() => run({ meetingId: meeting.meetingId, pointId })}
                  >
                    {t('turnTo')}
                  </Button>
                )
              )}
            </li>
          )
        })}
      </ol>
    </Section>
  )
}
