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
  const send = async () => {
    const given = await faults.read({ silenceId, ministryId, spokenWith, reason })
    if (!given || !(await run(given))) return false
    setSpokenWith('')
    setReason('')
    return true
  }

  return (
    <ActDialog
      action={t('action')}
      title={t('title')}
      submit={t('send')}
      pending={pending}
      refusal={refusal ?? faults.refusal}
      onSend={send}
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
    </ActDialog>
  )
}
