'use client'
import { useTranslations } from 'next-intl'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { ConfirmWithReason } from '../../../../../_shell/confirm-with-reason.tsx'

/** Says, with a reason, that a conflict of interest is none any more. */
export const WithdrawConflict = ({ conflictId }: { readonly conflictId: string }) => {
  const t = useTranslations('grading.conflicts.withdraw')
  const { run, pending, refusal } = useAct(useTRPC().grading.withdrawConflict)

  return (
    <ConfirmWithReason
      action={t('action')}
      title={t('title')}
      happens={[t('happens')]}
      variant="quiet"
      size="compact"
      pending={pending}
      refusal={refusal}
      run={(reason) => run({ conflictId, reason })}
    />
  )
}
