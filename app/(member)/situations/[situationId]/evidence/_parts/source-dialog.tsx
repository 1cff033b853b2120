'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Consent, SourceKind } from '#server/evidence/rules/kinds.ts'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { useFormFaults } from '../../../../../_client/use-form-faults.ts'
import { Button } from '../../../../../_ui/button.tsx'
import { Checkbox } from '../../../../../_ui/checkbox.tsx'
import { Dialog } from '../../../../../_ui/dialog.tsx'
import { RefusalNotice } from '../../../../../_ui/refusal-notice.tsx'
import { TextArea } from '../../../../../_ui/text-area.tsx'
import { TextField } from '../../../../../_ui/text-field.tsx'
import { SourceTerms } from '../../sources/_parts/source-terms.tsx'

type SourceDialogProps = {
  readonly situationId: string
  readonly onAdded: (sourceId: string) => void
}

const asked: { kind: SourceKind; consent: Consent; originatorControl: boolean } = {
  kind: 'organisation',
  consent: 'own_use',
  originatorControl: false,
}

/** Adds a source without leaving the form that needs it. */
export const SourceDialog = ({ situationId, onAdded }: SourceDialogProps) => {
  const t = useTranslations('evidence.form')
  const { run, pending, refusal, clear } = useAct(useTRPC().evidence.addSource)
  const faults = useFormFaults(() =>
    import('#server/evidence/add-source.schema.ts').then((file) => file.addSourceInput),
  )
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState('')
  const [terms, setTerms] = useState(asked)
  const [isHidden, setHidden] = useState(false)
  const [identity, setIdentity] = useState('')
  const [note, setNote] = useState('')

  const show = (open: boolean) => {
    setOpen(open)
    clear()
  }
  const add = async () => {
    const given = {
      situationId,
      name,
      note,
      ...terms,
      identity: isHidden ? identity : null,
    }
    const words = await faults.read(given)
    if (!words) return
    const added = await run(words)
    if (!added) return
    onAdded(added.sourceId)
    setName('')
    setNote('')
    setTerms(asked)
    setHidden(false)
    setIdentity('')
    show(false)
  }

  return (
    <>
      <Button variant="plain" onPress={() => show(true)}>
        {t('newSource')}
      </Button>
      <Dialog title={t('newSource')} isOpen={isOpen} onOpenChange={show}>
        <TextField
          label={t('newSourceName')}
          hint={t('newSourceNameHint')}
          value={name}
          onChange={setName}
          error={faults.at('name')}
        />
        <SourceTerms terms={terms} onChange={(changed) => setTerms({ ...terms, ...changed })} />
        <TextArea
          label={t('newSourceNote')}
          optional
          rows={2}
          value={note}
          onChange={setNote}
          error={faults.at('note')}
        />
        <Checkbox isSelected={isHidden} onChange={setHidden} hint={t('newSourceProtectHint')}>
          {t('newSourceProtect')}
        </Checkbox>
        {isHidden && (
          <TextArea
            label={t('newSourceIdentity')}
            hint={t('newSourceIdentityHint')}
            rows={2}
            value={identity}
            onChange={setIdentity}
            error={faults.at('identity')}
          />
        )}
        <RefusalNotice refusal={refusal ?? faults.refusal} />
        <div>
          <Button variant="primary" pending={pending} onPress={add}>
            {t('addSource')}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
