'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { useFormFaults } from '../../../_client/use-form-faults.ts'
import { ActForm } from '../../../_shell/act-form.tsx'
import { Button } from '../../../_ui/button.tsx'
import type { Choice } from '../../../_ui/choice.ts'
import { Dialog } from '../../../_ui/dialog.tsx'
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
  const send = async (close: () => void) => {
    const given = { warningId, situationId, reasons }
    const words = await faults.read(given)
    if (words && (await run(words))) close()
  }

  return (
    <Dialog title={t('toOpen')} trigger={<Button>{t('toOpen')}</Button>}>
      {(close) => (
        <ActForm
          submit={t('toOpenSubmit')}
          pending={pending}
          refusal={refusal ?? faults.refusal}
          onSend={() => send(close)}
          onCancel={close}
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
        </ActForm>
      )}
    </Dialog>
  )
}
