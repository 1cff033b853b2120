'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { ConfirmDialog } from '../../../../../_ui/confirm-dialog.tsx'
import { useRefusalSentence } from '../../../../../_ui/refusal-notice.tsx'
import { TextArea } from '../../../../../_ui/text-area.tsx'

/** Stands by one's grade after seeing the others', and says why. */
export const KeepGrade = ({ evidenceId }: { readonly evidenceId: string }) => {
  const t = useTranslations('grading.reconciliation.keep')
  const sentence = useRefusalSentence()
  const { run, pending, refusal } = useAct(useTRPC().grading.keep)
  const [words, setWords] = useState('')
  const [isTried, setTried] = useState(false)

  const confirm = async () => {
    setTried(true)
    return words.trim() !== '' && (await run({ evidenceId, words })) !== null
  }

  return (
    <ConfirmDialog
      action={t('action')}
      title={t('title')}
      happens={[t('happens')]}
      variant="quiet"
      size="compact"
      pending={pending}
      refusal={sentence(refusal)}
      onConfirm={confirm}
    >
      <TextArea
        label={t('words')}
        hint={t('hint')}
        rows={3}
        maxLength={2000}
        value={words}
        onChange={setWords}
        error={isTried && words.trim() === '' ? t('missing') : undefined}
      />
    </ConfirmDialog>
  )
}
