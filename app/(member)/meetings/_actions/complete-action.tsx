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

/** Says that something is done and what came of it. */
export const CompleteAction = ({ actionId, number }: CompleteActionProps) => {
  const t = useTranslations('actions.complete')
  const { run, pending, refusal } = useAct(useTRPC().actions.complete)
  const sentence = useRefusalSentence()
  const faults = useFormFaults(() =>
    import('#server/actions/complete.schema.ts').then((file) => file.completeActionPointInput),
  )
  const [outcome, setOutcome] = useState('')

  return (
    <ConfirmDialog
      action={t('action')}
      title={t('title', { number })}
      happens={[t('happens')]}
      variant="quiet"
      size="compact"
      pending={pending}
      refusal={sentence(refusal ?? faults.refusal)}
      onConfirm={async () => {
        const given = await faults.read({ actionId, outcome })
        return given !== null && (await run(given)) !== null
      }}
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
