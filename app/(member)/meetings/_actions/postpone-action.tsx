'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { useFormFaults } from '../../../_client/use-form-faults.ts'
import { ConfirmDialog } from '../../../_ui/confirm-dialog.tsx'
import { DateField } from '../../../_ui/date-field.tsx'
import { useRefusalSentence } from '../../../_ui/refusal-notice.tsx'
import { TextArea } from '../../../_ui/text-area.tsx'

type PostponeActionProps = { readonly actionId: string; readonly number: number }

/** Gives something another day by which it is to be done, with the reason. */
export const PostponeAction = ({ actionId, number }: PostponeActionProps) => {
  const t = useTranslations('actions')
  const { run, pending, refusal } = useAct(useTRPC().actions.postpone)
  const sentence = useRefusalSentence()
  const faults = useFormFaults(() =>
    import('#server/actions/postpone.schema.ts').then((file) => file.postponeActionPointInput),
  )
  const [dueOn, setDueOn] = useState('')
  const [because, setBecause] = useState('')

  return (
    <ConfirmDialog
      action={t('postpone.action')}
      title={t('postpone.title', { number })}
      happens={[t('postpone.happens')]}
      variant="plain"
      size="compact"
      pending={pending}
      refusal={sentence(refusal ?? faults.refusal)}
      onConfirm={async () => {
        const given = await faults.read({ actionId, dueOn, because })
        return given !== null && (await run(given)) !== null
      }}
    >
      <DateField
        label={t('postpone.dueOn')}
        onChange={(day) => setDueOn(day ?? '')}
        error={faults.at('dueOn')}
      />
      <TextArea
        label={t('because')}
        rows={2}
        value={because}
        onChange={setBecause}
        error={faults.at('because')}
      />
    </ConfirmDialog>
  )
}
