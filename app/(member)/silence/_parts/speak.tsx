'use client'
import { useTranslations } from 'next-intl'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { ConfirmWithReason } from '../../../_shell/confirm-with-reason.tsx'

/** Objects to a text under silence, or enters a reservation, each with reasons. */
export const Speak = ({ silenceId }: { readonly silenceId: string }) => {
  const t = useTranslations('silence')
  const trpc = useTRPC()
  const objecting = useAct(trpc.silence.object)
  const reserving = useAct(trpc.silence.reserve)

  return (
    <>
      <ConfirmWithReason
        action={t('object.action')}
        title={t('object.title')}
        happens={[t('object.happens')]}
        variant="primary"
        pending={objecting.pending}
        refusal={objecting.refusal}
        run={(reasons) => objecting.run({ silenceId, reasons })}
      />
      <ConfirmWithReason
        action={t('reserve.action')}
        title={t('reserve.title')}
        happens={[t('reserve.happens')]}
        variant="quiet"
        pending={reserving.pending}
        refusal={reserving.refusal}
        run={(reasons) => reserving.run({ silenceId, reasons })}
      />
    </>
  )
}
