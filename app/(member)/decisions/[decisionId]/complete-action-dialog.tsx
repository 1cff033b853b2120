'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { useFormFaults } from '../../../_client/use-form-faults.ts'
import { ConfirmDialog } from '../../../_ui/confirm-dialog.tsx'
import { useRefusalSentence } from '../../../_ui/refusal-notice.tsx'
import { TextArea } from '../../../_ui/text-area.tsx'

type CompleteActionProps = { readonly actionId: string; readonly number: number }

/** Says that an action is done and what came of it. */
export const CompleteActionDialog = ({ actionId, number }: CompleteActionProps) => {
  const t = useTranslations('decisions.actions')
  const { run, pending, refusal } = useAct(useTRPC().decisions.completeAction)
  const sentence = useRefusalSentence()
  const faults = useFormFaults(() =>
    import('#server/decisions/complete-action.schema.ts').then((file) => file.completeActionInput),
  )
  const [outcome, setOutcome] = useState('')
  const confirm = async () => {
    const given = { actionId, outcome }

    const words = await faults.read(given)

    return words !== null && (await run(words)) !== null
  }

  return (
    <ConfirmDialog
      action={t('complete')}
      title={t('completeTitle', { number })}
      happens={[t('completeHappens')]}
      variant="quiet"
      onConfirm={confirm}
      pending={pending}
      refusal={sentence(refusal ?? faults.refusal)}
    >
      <TextArea
        label={t('outcome')}
        rows={3}
        value={outcome}
        onChange={setOutcome}
        error={faults.at('outcome')}
      />
    </ConfirmDialog>
  )
}
