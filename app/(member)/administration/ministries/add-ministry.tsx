'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { useFormFaults } from '../../../_client/use-form-faults.ts'
import { ActDialog } from '../../../_shell/act-dialog.tsx'
import { TextField } from '../../../_ui/text-field.tsx'

/** Adds a ministry. */
export const AddMinistry = () => {
  const t = useTranslations('administration.ministries')
  const { run, pending, refusal } = useAct(useTRPC().members.addMinistry)
  const faults = useFormFaults(() =>
    import('#server/members/add-ministry.schema.ts').then((file) => file.addMinistryInput),
  )
  const [name, setName] = useState('')
  const [shortName, setShortName] = useState('')
  const send = async () => {
    const given = { name, shortName }
    const words = await faults.read(given)
    if (!words || !(await run(words))) return false
    setName('')
    setShortName('')
    return true
  }

  return (
    <ActDialog
      action={t('add')}
      title={t('add')}
      submit={t('submit')}
      variant="primary"
      pending={pending}
      refusal={refusal ?? faults.refusal}
      onSend={send}
    >
      <TextField label={t('name')} value={name} onChange={setName} error={faults.at('name')} />
      <TextField
        label={t('short')}
        hint={t('shortHint')}
        value={shortName}
        onChange={setShortName}
        error={faults.at('shortName')}
      />
    </ActDialog>
  )
}
