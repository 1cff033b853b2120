'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Dimension } from '#server/evidence/rules/grade.ts'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { ConfirmDialog } from '../../../../../_ui/confirm-dialog.tsx'
import { useRefusalSentence } from '../../../../../_ui/refusal-notice.tsx'
import { TextArea } from '../../../../../_ui/text-area.tsx'

type AnswerDialogProps = {
  readonly situationId: string
  readonly about:
    | { readonly kind: 'evidence'; readonly evidence: string }
    | { readonly kind: 'dimension'; readonly dimension: Dimension }
  readonly answered: string | null
}

/** Answers a disagreement of graders. */
export const AnswerDialog = ({ situationId, about, answered }: AnswerDialogProps) => {
  const t = useTranslations('agreement.answer')
  const sentence = useRefusalSentence()
  const { run, pending, refusal } = useAct(useTRPC().findings.answerContested)
  const [words, setWords] = useState(answered ?? '')
  const [isTried, setTried] = useState(false)

  return (
    <ConfirmDialog
      action={t(answered === null ? 'action' : 'change')}
      title={t('title')}
      happens={[t('happens'), t('moves'), t('lapses')]}
      variant={answered === null ? 'quiet' : 'plain'}
      pending={pending}
      refusal={refusal ? sentence(refusal) : undefined}
      onConfirm={async () => {
        setTried(true)
        return words.trim() !== '' && (await run({ situationId, about, words })) !== null
      }}
    >
      <TextArea
        label={t('words')}
        hint={t('hint')}
        rows={4}
        value={words}
        onChange={setWords}
        error={isTried && words.trim() === '' ? t('missing') : undefined}
      />
    </ConfirmDialog>
  )
}
