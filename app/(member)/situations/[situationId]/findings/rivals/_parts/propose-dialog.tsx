'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CrimeWithElements } from '#server/findings/rules/crimes.ts'
import { useTRPC } from '../../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../../_client/use-act.ts'
import { ConfirmDialog } from '../../../../../../_ui/confirm-dialog.tsx'
import { useRefusalSentence } from '../../../../../../_ui/refusal-notice.tsx'
import { TextArea } from '../../../../../../_ui/text-area.tsx'

type ProposeDialogProps = {
  readonly situationId: string
  readonly actorId: string
  readonly crime: CrimeWithElements
}

/** Names what else would explain it. */
export const ProposeDialog = ({ situationId, actorId, crime }: ProposeDialogProps) => {
  const t = useTranslations('hypotheses.propose')
  const sentence = useRefusalSentence()
  const { run, pending, refusal } = useAct(useTRPC().findings.proposeHypothesis)
  const [statement, setStatement] = useState('')
  const [isTried, setTried] = useState(false)

  const confirm = async () => {
    setTried(true)
    if (statement.trim() === '') return false
    if ((await run({ situationId, actorId, crime, statement })) === null) return false
    setStatement('')
    setTried(false)
    return true
  }

  return (
    <ConfirmDialog
      action={t('action')}
      title={t('title')}
      happens={[t('happens'), t('again')]}
      variant="quiet"
      pending={pending}
      refusal={refusal ? sentence(refusal) : undefined}
      onConfirm={confirm}
    >
      <TextArea
        label={t('field')}
        hint={t('hint')}
        rows={2}
        value={statement}
        onChange={setStatement}
        error={isTried && statement.trim() === '' ? t('missing') : undefined}
      />
    </ConfirmDialog>
  )
}
