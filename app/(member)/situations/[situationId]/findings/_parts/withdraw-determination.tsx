'use client'
import { useTranslations } from 'next-intl'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { ConfirmWithReason } from '../../../../../_shell/confirm-with-reason.tsx'

/** Takes back what members determined, with the reason. */
export const WithdrawDetermination = ({
  determinationId,
}: {
  readonly determinationId: string
}) => {
  const t = useTranslations('agreement.determine')
  const { run, pending, refusal } = useAct(useTRPC().findings.withdrawDetermination)

  return (
    <ConfirmWithReason
      action={t('withdraw')}
      title={t('withdrawTitle')}
      happens={[t('withdrawHappens'), t('withdrawKept')]}
      variant="plain"
      pending={pending}
      refusal={refusal}
      run={(reason) => run({ determinationId, reason })}
    />
  )
}
