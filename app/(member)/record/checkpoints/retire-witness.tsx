'use client'
import { useTranslations } from 'next-intl'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { ConfirmWithReason } from '../../../_shell/confirm-with-reason.tsx'

type RetireWitnessProps = { readonly witnessId: string; readonly name: string }

/** Takes no further cosignature of a witness. */
export const RetireWitness = ({ witnessId, name }: RetireWitnessProps) => {
  const t = useTranslations('witnesses')
  const { run, pending, refusal } = useAct(useTRPC().record.retireWitness)

  return (
    <ConfirmWithReason
      action={t('retire')}
      title={t('retireTitle', { name })}
      happens={[t('retireHappens')]}
      variant="plain"
      size="compact"
      pending={pending}
      refusal={refusal}
      run={(reason) => run({ witnessId, reason })}
    />
  )
}
