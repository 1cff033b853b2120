'use client'
import { useTranslations } from 'next-intl'
import { useTRPC } from '../../../../_client/trpc.tsx'
import { useAct } from '../../../../_client/use-act.ts'
import { ConfirmWithReason } from '../../../../_shell/confirm-with-reason.tsx'

/** Retires a body's own tool, with the reason that the record keeps. */
export const RetireTool = ({ ownToolId }: { readonly ownToolId: string }) => {
  const t = useTranslations('library.own')
  const { run, pending, refusal } = useAct(useTRPC().measures.retireTool)

  return (
    <ConfirmWithReason
      action={t('retire')}
      title={t('retireTitle')}
      happens={[t('retireStays'), t('retireNoMore')]}
      variant="quiet"
      pending={pending}
      refusal={refusal}
      run={(reason) => run({ ownToolId, reason })}
    />
  )
}
