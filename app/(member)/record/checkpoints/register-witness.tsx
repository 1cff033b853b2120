'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { useFormFaults } from '../../../_client/use-form-faults.ts'
import { ActDialog } from '../../../_shell/act-dialog.tsx'
import { TextArea } from '../../../_ui/text-area.tsx'
import { TextField } from '../../../_ui/text-field.tsx'

/** Registers who cosigns the record, by the key that their program prints. */
export const RegisterWitness = () => {
  const t = useTranslations('witnesses')
  const { run, pending, refusal } = useAct(useTRPC().record.registerWitness)
  const faults = useFormFaults(() =>
    import('#server/record/register-witness.schema.ts').then((file) => file.registerWitnessInput),
  )
  const [name, setName] = useState('')
  const [verifierKey, setKey] = useState('')
  const send = async () => {
    const words = await faults.read({ name, verifierKey })
    if (!words || !(await run(words))) return false
    setName('')
    setKey('')
    return true
  }

  return (
    <ActDialog
      action={t('register')}
      title={t('register')}
      pending={pending}
      refusal={refusal ?? faults.refusal}
      onSend={send}
    >
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        value={name}
        onChange={setName}
        error={faults.at('name')}
      />
      <TextArea
        label={t('key')}
        hint={t('keyHint')}
        rows={3}
        value={verifierKey}
        onChange={setKey}
        error={faults.at('verifierKey')}
      />
    </ActDialog>
  )
}
