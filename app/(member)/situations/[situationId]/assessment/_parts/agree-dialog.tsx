'use client'
import { useTranslations } from 'next-intl'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { AskBefore } from './ask-before.tsx'
import type { SectionDialogProps } from './section-dialog.tsx'

/** Agrees to a section for the reader's ministry, as it reads on this page. */
export const AgreeDialog = ({ section, onClose }: SectionDialogProps) => {
  const t = useTranslations('sections')
  const { run, pending, refusal } = useAct(useTRPC().assessments.agree)
  const { documentId, textHash, title, work } = section

  return (
    <AskBefore
      title={t('agree.title', { section: title })}
      action={t(work.may.withdraw ? 'actions.agreeAnew' : 'actions.agree')}
      happens={[t('agree.first'), t('agree.second')]}
      {...{ pending, refusal, onClose }}
      onConfirm={() => run({ documentId, textHash })}
    />
  )
}
