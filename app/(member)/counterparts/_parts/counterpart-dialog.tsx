'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { useFormFaults } from '../../../_client/use-form-faults.ts'
import { ActDialog } from '../../../_shell/act-dialog.tsx'
import { TextArea } from '../../../_ui/text-area.tsx'
import { TextField } from '../../../_ui/text-field.tsx'

type CounterpartDialogProps = {
  /** What the register says now; null to add one. */
  readonly present: {
    readonly counterpartId: string
    readonly name: string
    readonly country: string
    readonly office: string
    readonly contact: string
    readonly verifierKey: string | null
  } | null
}

const lines = ['name', 'country', 'office', 'contact'] as const
const blank = { name: '', country: '', office: '', contact: '', verifierKey: null }

/** Registers a counterpart, or changes what the register says of one. */
export const CounterpartDialog = ({ present }: CounterpartDialogProps) => {
  const t = useTranslations('counterparts')
  const trpc = useTRPC()
  const adding = useAct(trpc.counterparts.add)
  const revising = useAct(trpc.counterparts.revise)
  const faults = useFormFaults(() =>
    import('#server/counterparts/counterpart.schema.ts').then((file) => file.counterpartWords),
  )
  const { counterpartId = null, ...before } = present ?? { ...blank, counterpartId: undefined }
  const [words, setWords] = useState(before)
  const change = (more: Partial<typeof before>) => setWords((last) => ({ ...last, ...more }))
  const send = async () => {
    const read = await faults.read({ ...words, verifierKey: words.verifierKey?.trim() || null })
    if (!read) return false
    const done =
      counterpartId === null
        ? await adding.run(read)
        : await revising.run({ ...read, counterpartId })
    if (done && counterpartId === null) setWords(before)
    return Boolean(done)
  }

  return (
    <ActDialog
      action={t(present ? 'revise' : 'add')}
      title={present ? t('reviseTitle', { name: present.name }) : t('add')}
      pending={adding.pending || revising.pending}
      refusal={adding.refusal ?? revising.refusal ?? faults.refusal}
      onSend={send}
    >
      {lines.map((name) => (
        <TextField
          key={name}
          label={t(`fields.${name}`)}
          value={words[name]}
          onChange={(value) => change({ [name]: value })}
          error={faults.at(name)}
        />
      ))}
      <TextArea
        label={t('fields.key')}
        hint={t('fields.keyHint')}
        rows={3}
        optional
        value={words.verifierKey ?? ''}
        onChange={(verifierKey) => change({ verifierKey })}
        error={faults.at('verifierKey')}
      />
    </ActDialog>
  )
}
