'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Marking } from '#server/situations/rules/markings.ts'
import { useTRPC } from '../../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../../_client/use-act.ts'
import { ConfirmDialog } from '../../../../../../_ui/confirm-dialog.tsx'
import { RadioGroup } from '../../../../../../_ui/radio-group.tsx'
import { useRefusalSentence } from '../../../../../../_ui/refusal-notice.tsx'
import { TextArea } from '../../../../../../_ui/text-area.tsx'

export type MarkingChoice = { readonly value: Marking | 'as_situation'; readonly label: string }

type MarkEvidenceProps = {
  readonly evidenceId: string
  readonly present: MarkingChoice['value']
  readonly choices: readonly MarkingChoice[]
}

/** Sets how widely one piece of evidence may travel, with a reason. */
export const MarkEvidence = ({ evidenceId, present, choices }: MarkEvidenceProps) => {
  const t = useTranslations('evidence')
  const sentence = useRefusalSentence()
  const { run, pending, refusal } = useAct(useTRPC().evidence.mark)
  const [chosen, setChosen] = useState(present)
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)

  const confirm = async () => {
    setTried(true)
    if (reason.trim() === '') return false
    const marking = chosen === 'as_situation' ? null : chosen
    return (await run({ evidenceId, marking, reason })) !== null
  }

  return (
    <ConfirmDialog
      action={t('marking.open')}
      title={t('marking.title')}
      happens={[t('marking.happens'), t('marking.counts'), t('marking.kept')]}
      variant="quiet"
      pending={pending}
      refusal={refusal ? sentence(refusal) : undefined}
      onConfirm={confirm}
    >
      <RadioGroup
        label={t('marking.to')}
        value={chosen}
        onChange={setChosen}
        choices={[...choices]}
      />
      <TextArea
        label={t('marking.reason')}
        hint={t('marking.reasonHint')}
        rows={3}
        value={reason}
        onChange={setReason}
        error={isTried && reason.trim() === '' ? t('form.fill') : undefined}
      />
    </ConfirmDialog>
  )
}
