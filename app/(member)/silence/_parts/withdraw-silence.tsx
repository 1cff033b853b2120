'use client'
import { useTranslations } from 'next-intl'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { ConfirmWithReason } from '../../../_shell/confirm-with-reason.tsx'

/** Takes a text out of circulation, with the reason. */
export const WithdrawSilence = ({ silenceId }: { readonly silenceId: string }) => {
  const t = useTranslations('silence.withdraw')
  const { run, pending, refusal } = useAct(useTRPC().silence.withdraw)

  return (
    <ConfirmWithReason
      action={t('action')}
      title={t('title')}
      happens={[t('happens')]}
      variant="quiet"
      pending={pending}
      refusal={refusal}
      run={(reason) => run({ silenceId, reason })}
    />
  )
}
