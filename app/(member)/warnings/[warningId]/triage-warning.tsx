'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { useFormFaults } from '../../../_client/use-form-faults.ts'
import { ActDialog } from '../../../_shell/act-dialog.tsx'
import type { Choice } from '../../../_ui/choice.ts'
import { Select } from '../../../_ui/select.tsx'
import { TextArea } from '../../../_ui/text-area.tsx'

type TriageWarningProps = { readonly warningId: string; readonly situations: readonly Choice[] }

/** Takes the warning into an open situation, with the reason. */
export const TriageWarning = ({ warningId, situations }: TriageWarningProps) => {
  const t = useTranslations('warnings.one')
  const { run, pending, refusal } = useAct(useTRPC().situations.triageWarning)
  const faults = useFormFaults(() =>
    import('#server/situations/triage-warning.schema.ts').then((file) => file.triageWarningInput),
  )
  const [situationId, setSituationId] = useState<string | null>(null)
  const [reasons, setReasons] = useState('')
  const send = async () => {
    const given = { warningId, situationId, reasons }
    const words = await faults.read(given)
    return words !== null && (await run(words)) !== null
  }

  return (
    <ActDialog
      action={t('toOpen')}
      title={t('toOpen')}
      submit={t('toOpenSubmit')}
      pending={pending}
      refusal={refusal ?? faults.refusal}
      onSend={send}
    >
      <Select
        label={t('toOpenField')}
        choices={situations}
        value={situationId}
        onChange={setSituationId}
        error={faults.at('situationId')}
      />
      <TextArea
        label={t('toOpenReasons')}
        rows={3}
        value={reasons}
        onChange={setReasons}
        error={faults.at('reasons')}
      />
    </ActDialog>
  )
}
