'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { RoomState } from '#server/meetings/rules/room-state.ts'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { Button } from '../../../../../_ui/button.tsx'
import { ConfirmDialog } from '../../../../../_ui/confirm-dialog.tsx'
import { LinkButton } from '../../../../../_ui/link-button.tsx'
import { NumberField } from '../../../../../_ui/number-field.tsx'
import { RefusalNotice, useRefusalSentence } from '../../../../../_ui/refusal-notice.tsx'

type SteeringProps = { readonly room: RoomState; readonly isConvenor: boolean }

/** What whoever presides does with the meeting as a whole: start, next point, break off, resume, end. */
export const Steering = ({ room, isConvenor }: SteeringProps) => {
  const t = useTranslations('room.steer')
  const sentence = useRefusalSentence()
  const trpc = useTRPC().sittings
  const start = useAct(trpc.start)
  const turn = useAct(trpc.turnTo)
  const adjourn = useAct(trpc.adjourn)
  const resume = useAct(trpc.resume)
  const end = useAct(trpc.end)
  const [minutes, setMinutes] = useState(Number.NaN)
  const { meetingId } = room.meeting
  const { phase, pointId } = room.sitting
  const place = room.agenda.points.findIndex((point) => point.pointId === pointId)
  const next = room.agenda.points[place + 1]

  return (
    <div className="flex flex-col gap-3" data-print="no">
      <RefusalNotice refusal={start.refusal ?? turn.refusal ?? resume.refusal} />
      <div className="flex flex-wrap items-start gap-2">
        {phase === 'called' && isConvenor && (
          <Button
            variant="primary"
            pending={start.pending}
            onPress={() => start.run({ meetingId })}
          >
            {t('start')}
          </Button>
        )}
        {phase === 'sitting' && next && (
          <Button
            variant="primary"
            pending={turn.pending}
            onPress={() => turn.run({ meetingId, pointId: next.pointId })}
          >
            {t('next', { number: next.number })}
          </Button>
        )}
        {phase === 'adjourned' && (
          <Button
            variant="primary"
            pending={resume.pending}
            onPress={() => resume.run({ meetingId })}
          >
            {t('resume')}
          </Button>
        )}
        {phase === 'sitting' && (
          <ConfirmDialog
            variant="quiet"
            action={t('adjourn')}
            title={t('adjournTitle')}
            happens={[t('adjournHappens')]}
            pending={adjourn.pending}
            refusal={sentence(adjourn.refusal)}
            onConfirm={async () => {
              const resumesAt = Number.isNaN(minutes)
                ? null
                : new Date(Date.now() + minutes * 60_000).toISOString()
              return (await adjourn.run({ meetingId, resumesAt })) !== null
            }}
          >
            <NumberField
              label={t('breakMinutes')}
              optional
              minValue={1}
              maxValue={1440}
              value={minutes}
              onChange={setMinutes}
            />
          </ConfirmDialog>
        )}
        {(phase === 'sitting' || phase === 'adjourned') && (
          <ConfirmDialog
            variant="quiet"
            action={t('end')}
            title={t('endTitle')}
            happens={[t('endHappens'), t('endFinal')]}
            pending={end.pending}
            refusal={sentence(end.refusal)}
            onConfirm={async () => (await end.run({ meetingId })) !== null}
          />
        )}
        {isConvenor && <LinkButton href={`/meetings/${meetingId}`}>{t('motions')}</LinkButton>}
      </div>
    </div>
  )
}
