'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { takesBallot } from '#server/ballots/rules/motion-graph.ts'
import type { RoomState } from '#server/meetings/rules/room-state.ts'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { ConfirmDialog } from '../../../../../_ui/confirm-dialog.tsx'
import { NumberField } from '../../../../../_ui/number-field.tsx'
import { useRefusalSentence } from '../../../../../_ui/refusal-notice.tsx'

/** The motions put to the meeting that wait for a ballot, each with the way to open one here and now. */
export const OpenInRoom = ({ meeting }: Pick<RoomState, 'meeting'>) => {
  const t = useTranslations('room.ballot')
  const { situationId, meetingId, timeZone } = meeting
  const { data } = useQuery({
    ...useTRPC().ballots.motions.queryOptions({ situationId }),
    refetchOnMount: 'always',
    refetchOnWindowFocus: 'always',
  })
  const waiting = data?.filter((one) => one.meetingId === meetingId && takesBallot(one.state)) ?? []
  if (waiting.length === 0) return null

  return (
    <div className="flex flex-col gap-2 pt-3" data-print="no">
      <h3 className="eyebrow">{t('waiting')}</h3>
      <ul>
        {waiting.map((motion) => (
          <li
            key={motion.motionId}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-line border-b py-2"
          >
            <span className="min-w-0 max-w-prose grow basis-64">{motion.question}</span>
            <OpenMotion {...{ motion, timeZone }} />
          </li>
        ))}
      </ul>
    </div>
  )
}

type OpenMotionProps = {
  readonly motion: {
    readonly motionId: string
    readonly question: string
    readonly usualRule: 'majority' | 'two_thirds' | 'unanimity' | 'consensus' | 'consent'
  }
  readonly timeZone: string
}

/** Opens a ballot in the room under the majority that the rules give the motion, for some minutes or until it is closed. */
const OpenMotion = ({ motion, timeZone }: OpenMotionProps) => {
  const t = useTranslations('ballots')
  const room = useTranslations('room.ballot')
  const sentence = useRefusalSentence()
  const { run, pending, refusal } = useAct(useTRPC().ballots.open)
  const [minutes, setMinutes] = useState(Number.NaN)
  const { motionId, question, usualRule: rule } = motion

  return (
    <ConfirmDialog
      size="compact"
      variant="quiet"
      action={t('open.action')}
      title={t('open.title')}
      happens={[
        t('open.asks', { question }),
        t('open.usual', { rule: t(`rule.names.${rule}`) }),
        t('open.freezes'),
        t('open.once'),
      ]}
      pending={pending}
      refusal={sentence(refusal)}
      onConfirm={async () => {
        const closesAt = Number.isNaN(minutes)
          ? null
          : new Date(Date.now() + minutes * 60_000).toISOString()
        const how = { rule, ruleBecause: null, mode: 'meeting', closesAt, timeZone } as const
        return (await run({ motionId, ...how })) !== null
      }}
    >
      <NumberField
        label={room('minutes')}
        hint={room('minutesHint')}
        optional
        minValue={1}
        maxValue={240}
        value={minutes}
        onChange={setMinutes}
      />
    </ConfirmDialog>
  )
}
