'use client'
import { useTranslations } from 'next-intl'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { ConfirmWithReason } from '../../../_shell/confirm-with-reason.tsx'

type CancelMeetingProps = {
  readonly meetingId: string
  readonly invited: number
  /** Whether others of its series follow it and can be cancelled with it. */
  readonly isInSeries: boolean
}

/** Calls a meeting off, with the reason. */
export const CancelMeeting = ({ meetingId, invited, isInSeries }: CancelMeetingProps) => {
  const tell = useTranslations('convening.series')
  const following = useAct(useTRPC().meetings.cancelFollowing)
  const t = useTranslations('meetings.cancel')
  const { run, pending, refusal } = useAct(useTRPC().meetings.cancel)

  return (
    <>
      <ConfirmWithReason
        action={t('action')}
        title={t('title')}
        happens={[t('happens', { count: invited }), t('stays')]}
        variant="quiet"
        pending={pending}
        refusal={refusal}
        run={(reason) => run({ meetingId, reason })}
      />
      {isInSeries && (
        <ConfirmWithReason
          action={tell('cancel')}
          title={tell('cancelTitle')}
          happens={[tell('cancelHappens')]}
          variant="quiet"
          pending={following.pending}
          refusal={following.refusal}
          run={(reason) => following.run({ meetingId, reason })}
        />
      )}
    </>
  )
}
