'use client'
import { useTranslations } from 'next-intl'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { ConfirmWithReason } from '../../../../../_shell/confirm-with-reason.tsx'

/** Withdraws a measure, with the reason that the record keeps. */
export const WithdrawMeasure = ({ measureId }: { readonly measureId: string }) => {
  const t = useTranslations('measures.withdraw')
  const { run, pending, refusal } = useAct(useTRPC().measures.withdraw)

  return (
    <ConfirmWithReason
      action={t('action')}
      title={t('title')}
      happens={[t('stays'), t('noVote')]}
      variant="quiet"
      pending={pending}
      refusal={refusal}
      run={(reason) => run({ measureId, reason })}
    />
  )
}
