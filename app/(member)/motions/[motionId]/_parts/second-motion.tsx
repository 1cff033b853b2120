'use client'
import { useTranslations } from 'next-intl'
import { useTRPC } from '../../../../_client/trpc.tsx'
import { useAct } from '../../../../_client/use-act.ts'
import { ConfirmDialog } from '../../../../_ui/confirm-dialog.tsx'
import { useRefusalSentence } from '../../../../_ui/refusal-notice.tsx'

/** Seconds a motion for the reader's ministry. */
export const SecondMotion = ({ motionId }: { readonly motionId: string }) => {
  const t = useTranslations('motions.second')
  const sentence = useRefusalSentence()
  const { run, pending, refusal } = useAct(useTRPC().motions.second)

  return (
    <ConfirmDialog
      action={t('action')}
      title={t('title')}
      happens={[t('happens')]}
      pending={pending}
      refusal={sentence(refusal)}
      onConfirm={async () => (await run({ motionId })) !== null}
    />
  )
}
