'use client'
import { useTranslations } from 'next-intl'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { AskBefore } from './ask-before.tsx'
import type { SectionDialogProps } from './section-dialog.tsx'

/** Takes the agreement of the reader's ministry back. */
export const WithdrawAgreementDialog = ({ section, onClose }: SectionDialogProps) => {
  const t = useTranslations('sections')
  const { run, pending, refusal } = useAct(useTRPC().assessments.withdrawAgreement)
  const { documentId, title } = section

  return (
    <AskBefore
      title={t('withdraw.title', { section: title })}
      action={t('actions.withdraw')}
      happens={[t('withdraw.first')]}
      {...{ pending, refusal, onClose }}
      onConfirm={() => run({ documentId })}
    />
  )
}
