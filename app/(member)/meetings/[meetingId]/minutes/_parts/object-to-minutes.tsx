'use client'
import { useTranslations } from 'next-intl'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { ConfirmWithReason } from '../../../../../_shell/confirm-with-reason.tsx'

/** Objects to minutes passing in silence, with reasons. */
export const ObjectToMinutes = ({ meetingId }: { readonly meetingId: string }) => {
  const t = useTranslations('minutes.object')
  const { run, pending, refusal } = useAct(useTRPC().minutes.object)

  return (
    <div data-print="no">
      <ConfirmWithReason
        action={t('action')}
        title={t('title')}
        happens={[t('happens')]}
        pending={pending}
        refusal={refusal}
        run={(reasons) => run({ meetingId, reasons })}
      />
    </div>
  )
}
