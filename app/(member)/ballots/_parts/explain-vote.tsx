'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { ActForm } from '../../../_shell/act-form.tsx'
import { Button } from '../../../_ui/button.tsx'
import { Dialog } from '../../../_ui/dialog.tsx'
import { TextArea } from '../../../_ui/text-area.tsx'

/** Explains, after the close, why the reader voted as they did. */
export const ExplainVote = ({ ballotId }: { readonly ballotId: string }) => {
  const t = useTranslations('ballots.explanations')
  const form = useTranslations('common.form')
  const { run, pending, refusal } = useAct(useTRPC().ballots.explain)
  const [isOpen, setOpen] = useState(false)
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const send = async () => {
    setTried(true)
    if (text.trim() !== '' && (await run({ ballotId, text })) !== null) setOpen(false)
  }

  return (
    <>
      <Button onPress={() => setOpen(true)}>{t('action')}</Button>
      <Dialog title={t('action')} isOpen={isOpen} onOpenChange={setOpen}>
        <ActForm
          submit={t('action')}
          onSend={send}
          onCancel={() => setOpen(false)}
          pending={pending}
          refusal={refusal}
        >
          <TextArea
            label={t('words')}
            hint={t('hint')}
            rows={5}
            value={text}
            onChange={setText}
            error={tried && text.trim() === '' ? form('required') : undefined}
          />
        </ActForm>
      </Dialog>
    </>
  )
}
