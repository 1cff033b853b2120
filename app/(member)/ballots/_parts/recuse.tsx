'use client'
import { useTranslations } from 'next-intl'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { ConfirmWithReason } from '../../../_shell/confirm-with-reason.tsx'

/** Takes the reader's ministry out of a motion, with the reason. */
export const Recuse = ({ motionId }: { readonly motionId: string }) => {
  const t = useTranslations('ballots.recusal')
  const { run, pending, refusal } = useAct(useTRPC().ballots.declareRecusal)

  return (
    <ConfirmWithReason
      action={t('action')}
      title={t('title')}
      happens={[t('leaves'), t('voteFalls'), t('final')]}
      variant="quiet"
      pending={pending}
      refusal={refusal}
      run={(reason) => run({ motionId, reason })}
    />
  )
}
