'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { ActDialog } from '../../../_shell/act-dialog.tsx'
import { TextArea } from '../../../_ui/text-area.tsx'

/** Explains, after the close, why the reader voted as they did. */
export const ExplainVote = ({ ballotId }: { readonly ballotId: string }) => {
  const t = useTranslations('ballots.explanations')
  const form = useTranslations('common.form')
  const { run, pending, refusal } = useAct(useTRPC().ballots.explain)
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const send = async () => {
    setTried(true)
    return text.trim() !== '' && (await run({ ballotId, text })) !== null
  }

  return (
    <ActDialog
      action={t('action')}
      title={t('action')}
      pending={pending}
      refusal={refusal}
      onSend={send}
    >
      <TextArea
        label={t('words')}
        hint={t('hint')}
        rows={5}
        value={text}
        onChange={setText}
        error={tried && text.trim() === '' ? form('required') : undefined}
      />
    </ActDialog>
  )
}
