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
import { TextField } from '../../../_ui/text-field.tsx'

type LogCallProps = {
  readonly silenceId: string
  /** Entitled ministries, those without proof of notice first. */
  readonly ministries: readonly Choice[]
}

/** Logs that a ministry confirmed notice by telephone. */
export const LogCall = ({ silenceId, ministries }: LogCallProps) => {
  const t = useTranslations('silence.call')
  const { run, pending, refusal } = useAct(useTRPC().silence.logCall)
  const faults = useFormFaults(() =>
    import('#server/silence/silence.schema.ts').then((file) => file.logCallInput),
  )
  const [ministryId, setMinistryId] = useState(ministries[0]?.value ?? '')
  const [spokenWith, setSpokenWith] = useState('')
  const [reason, setReason] = useState('')
  const send = async (close: () => void) => {
    const given = await faults.read({ silenceId, ministryId, spokenWith, reason })
    if (!given || !(await run(given))) return
    setSpokenWith('')
    setReason('')
    close()
  }

  return (
    <Dialog title={t('title')} trigger={<Button>{t('action')}</Button>}>
      {(close) => (
        <ActForm
          submit={t('send')}
          pending={pending}
          refusal={refusal ?? faults.refusal}
          onSend={() => send(close)}
          onCancel={close}
        >
          <Select
            label={t('ministry')}
            choices={ministries}
            value={ministryId}
            onChange={setMinistryId}
            error={faults.at('ministryId')}
          />
          <TextField
            label={t('with')}
            value={spokenWith}
            onChange={setSpokenWith}
            error={faults.at('spokenWith')}
          />
          <TextArea
            label={t('reason')}
            rows={3}
            value={reason}
            onChange={setReason}
            error={faults.at('reason')}
          />
        </ActForm>
      )}
    </Dialog>
  )
}
