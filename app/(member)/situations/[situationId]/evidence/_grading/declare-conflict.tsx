'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { ConfirmDialog } from '../../../../../_ui/confirm-dialog.tsx'
import { RadioGroup } from '../../../../../_ui/radio-group.tsx'
import { useRefusalSentence } from '../../../../../_ui/refusal-notice.tsx'
import { TextArea } from '../../../../../_ui/text-area.tsx'

/** What of a piece of evidence one may have an interest in. */
export type Interest = {
  readonly kind: 'evidence' | 'source' | 'actor'
  readonly aboutId: string
  readonly name: string
}

/** Declares that one has an interest in the evidence, its source or an actor. */
export const DeclareConflict = ({ interests }: { readonly interests: readonly Interest[] }) => {
  const t = useTranslations('grading.conflicts')
  const sentence = useRefusalSentence()
  const { run, pending, refusal } = useAct(useTRPC().grading.declareConflict)
  const [aboutId, setAbout] = useState(interests[0]?.aboutId ?? '')
  const [words, setWords] = useState('')
  const [isTried, setTried] = useState(false)
  const about = interests.find((one) => one.aboutId === aboutId)

  const confirm = async () => {
    setTried(true)
    if (about === undefined || words.trim() === '') return false
    return (await run({ kind: about.kind, aboutId, words })) !== null
  }

  return (
    <ConfirmDialog
      action={t('declare.action')}
      title={t('declare.title')}
      happens={[t('declare.happens'), t('declare.seen')]}
      variant="quiet"
      size="compact"
      pending={pending}
      refusal={sentence(refusal)}
      onConfirm={confirm}
    >
      <RadioGroup
        label={t('declare.about')}
        value={aboutId}
        onChange={setAbout}
        choices={interests.map(({ kind, aboutId: value, name }) => ({
          value,
          label: t(`kinds.${kind}`, { name }),
        }))}
      />
      <TextArea
        label={t('declare.words')}
        hint={t('declare.wordsHint')}
        rows={3}
        maxLength={2000}
        value={words}
        onChange={setWords}
        error={isTried && words.trim() === '' ? t('declare.missing') : undefined}
      />
    </ConfirmDialog>
  )
}
