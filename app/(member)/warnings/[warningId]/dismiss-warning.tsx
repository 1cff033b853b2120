'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { useFormFaults } from '../../../_client/use-form-faults.ts'
import { ConfirmDialog } from '../../../_ui/confirm-dialog.tsx'
import { useRefusalSentence } from '../../../_ui/refusal-notice.tsx'
import { TextArea } from '../../../_ui/text-area.tsx'

/** Answers the warning by saying why nothing follows, after asking once. */
export const DismissWarning = ({ warningId }: { readonly warningId: string }) => {
  const t = useTranslations('warnings.one')
  const { run, pending, refusal } = useAct(useTRPC().situations.dismissWarning)
  const sentence = useRefusalSentence()
  const faults = useFormFaults(() =>
    import('#server/situations/dismiss-warning.schema.ts').then((file) => file.dismissWarningInput),
  )
  const [reasons, setReasons] = useState('')
  const confirm = async () => {
    const given = { warningId, reasons }

    const words = await faults.read(given)

    return words !== null && (await run(words)) !== null
  }

  return (
    <ConfirmDialog
      action={t('dismiss')}
      title={t('dismissTitle')}
      happens={[t('dismissHappens'), t('dismissThen')]}
      variant="quiet"
      onConfirm={confirm}
      pending={pending}
      refusal={sentence(refusal ?? faults.refusal)}
    >
      <TextArea
        label={t('dismissReasons')}
        rows={3}
        value={reasons}
        onChange={setReasons}
        error={faults.at('reasons')}
      />
    </ConfirmDialog>
  )
}
