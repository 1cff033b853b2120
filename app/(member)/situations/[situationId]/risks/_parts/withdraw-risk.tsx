'use client'
import { useTranslations } from 'next-intl'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { ConfirmWithReason } from '../../../../../_shell/confirm-with-reason.tsx'

type WithdrawRiskProps = { readonly seriousRiskId: string; readonly date: string }

/** Withdraws a determination of serious risk, with the reason. */
export const WithdrawRisk = ({ seriousRiskId, date }: WithdrawRiskProps) => {
  const t = useTranslations('risks.serious')
  const { run, pending, refusal } = useAct(useTRPC().risks.withdraw)

  return (
    <ConfirmWithReason
      action={t('withdraw')}
      title={t('withdrawTitle', { date })}
      happens={[t('withdrawHappens'), t('withdrawTold'), t('withdrawKept')]}
      variant="quiet"
      size="compact"
      pending={pending}
      refusal={refusal}
      run={(reason) => run({ seriousRiskId, reason })}
    />
  )
}
