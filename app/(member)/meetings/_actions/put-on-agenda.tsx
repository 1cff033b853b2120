'use client'
import { useTranslations } from 'next-intl'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { Button } from '../../../_ui/button.tsx'
import { RefusalNotice } from '../../../_ui/refusal-notice.tsx'

type PutOnAgendaProps = {
  readonly meetingId: string
  readonly point: { kind: 'approval'; minutesOf: string } | { kind: 'matters_arising' }
}

/** Takes what is offered onto the agenda. */
export const PutOnAgenda = ({ meetingId, point }: PutOnAgendaProps) => {
  const t = useTranslations('minutes.offered')
  const { run, pending, refusal } = useAct(useTRPC().minutes.putOnAgenda)

  return (
    <span data-print="no">
      <Button size="compact" pending={pending} onPress={() => run({ meetingId, point })}>
        {t('put')}
      </Button>
      <RefusalNotice refusal={refusal} />
    </span>
  )
}
