'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { ConfirmDialog } from '../../../_ui/confirm-dialog.tsx'
import { useRefusalSentence } from '../../../_ui/refusal-notice.tsx'
import { TextField } from '../../../_ui/text-field.tsx'

/** Breaks a tie by lot, from words that were said before everybody. */
export const DrawLot = ({ ballotId }: { readonly ballotId: string }) => {
  const t = useTranslations('choices.lot')
  const form = useTranslations('common.form')
  const sentence = useRefusalSentence()
  const { run, pending, refusal } = useAct(useTRPC().choices.drawLot)
  const [words, setWords] = useState('')
  const [asked, setAsked] = useState(false)
  const missing = words.trim() === ''

  return (
    <ConfirmDialog
      action={t('action')}
      title={t('title')}
      happens={[t('halves'), t('once')]}
      pending={pending}
      refusal={refusal ? sentence(refusal) : undefined}
      onConfirm={async () => {
        setAsked(true)
        return !missing && (await run({ ballotId, words })) !== null
      }}
    >
      <TextField
        label={t('words')}
        hint={t('wordsHint')}
        value={words}
        onChange={setWords}
        error={asked && missing ? form('required') : undefined}
      />
    </ConfirmDialog>
  )
}
