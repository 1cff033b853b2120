'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ChoiceGround } from '#server/choices/rules/may-close-choice.ts'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { ConfirmDialog } from '../../../_ui/confirm-dialog.tsx'
import { useRefusalSentence } from '../../../_ui/refusal-notice.tsx'
import { TextArea } from '../../../_ui/text-area.tsx'

type CloseChoiceProps = {
  readonly ballotId: string
  readonly entitled: number
  readonly voted: number
  /** On what ground it may be closed now; null where only a ruling allows it. */
  readonly ground: ChoiceGround | null
}

/** Closes a ballot among options for good; asks for the ruling where nothing else allows closing it yet. */
export const CloseChoice = ({ ballotId, entitled, voted, ground }: CloseChoiceProps) => {
  const t = useTranslations('choices.close')
  const form = useTranslations('common.form')
  const sentence = useRefusalSentence()
  const { run, pending, refusal } = useAct(useTRPC().choices.close)
  const [ruling, setRuling] = useState('')
  const [asked, setAsked] = useState(false)
  const needsRuling = ground === null
  const missing = needsRuling && ruling.trim() === ''

  return (
    <ConfirmDialog
      action={t('action')}
      title={t('title')}
      happens={[t('voted', { voted, entitled }), t('final')]}
      pending={pending}
      refusal={refusal ? sentence(refusal) : undefined}
      onConfirm={async () => {
        setAsked(true)
        if (missing) return false
        return (await run({ ballotId, ruling: needsRuling ? ruling : null })) !== null
      }}
    >
      {needsRuling && (
        <TextArea
          label={t('ruling')}
          hint={t('rulingHint')}
          rows={3}
          value={ruling}
          onChange={setRuling}
          error={asked && missing ? form('required') : undefined}
        />
      )}
    </ConfirmDialog>
  )
}
