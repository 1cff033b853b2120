'use client'
import { useTranslations } from 'next-intl'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { ConfirmWithReason } from '../../../../../_shell/confirm-with-reason.tsx'

/** Withdraws a tripwire that has not sprung, with the reason. */
export const WithdrawTripwire = ({ tripwireId }: { readonly tripwireId: string }) => {
  const t = useTranslations('risks.tripwires')
  const { run, pending, refusal } = useAct(useTRPC().risks.withdrawTripwire)

  return (
    <ConfirmWithReason
      action={t('withdraw')}
      title={t('withdrawTitle')}
      happens={[t('withdrawHappens')]}
      variant="quiet"
      size="compact"
      pending={pending}
      refusal={refusal}
      run={(reason) => run({ tripwireId, reason })}
    />
  )
}
