'use client'
import { useTranslations } from 'next-intl'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { ConfirmWithReason } from '../../../_shell/confirm-with-reason.tsx'

/** Withdraws a motion before it is decided, with the reason. */
export const WithdrawMotion = ({ motionId }: { readonly motionId: string }) => {
  const t = useTranslations('ballots.withdraw')
  const { run, pending, refusal } = useAct(useTRPC().ballots.withdrawMotion)

  return (
    <ConfirmWithReason
      action={t('action')}
      title={t('title')}
      happens={[t('happens')]}
      variant="plain"
      pending={pending}
      refusal={refusal}
      run={(reason) => run({ motionId, reason })}
    />
  )
}
