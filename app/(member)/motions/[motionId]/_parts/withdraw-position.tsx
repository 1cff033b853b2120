'use client'
import { useTranslations } from 'next-intl'
import { useTRPC } from '../../../../_client/trpc.tsx'
import { useAct } from '../../../../_client/use-act.ts'
import { ConfirmDialog } from '../../../../_ui/confirm-dialog.tsx'
import { useRefusalSentence } from '../../../../_ui/refusal-notice.tsx'

/** Takes back a position; it stays readable. */
export const WithdrawPosition = ({ positionId }: { readonly positionId: string }) => {
  const t = useTranslations('motions.positions.takeBack')
  const sentence = useRefusalSentence()
  const { run, pending, refusal } = useAct(useTRPC().motions.withdrawPosition)

  return (
    <ConfirmDialog
      action={t('action')}
      title={t('title')}
      happens={[t('happens')]}
      variant="quiet"
      pending={pending}
      refusal={sentence(refusal)}
      onConfirm={async () => (await run({ positionId })) !== null}
    />
  )
}
