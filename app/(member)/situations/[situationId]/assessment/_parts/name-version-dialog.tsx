'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { Button } from '../../../../../_ui/button.tsx'
import { Dialog } from '../../../../../_ui/dialog.tsx'
import type { Demanded } from '../../../../../_ui/on-demand.tsx'
import { RefusalNotice } from '../../../../../_ui/refusal-notice.tsx'
import { TextField } from '../../../../../_ui/text-field.tsx'

type NameVersionDialogProps = Demanded & { readonly assessmentId: string }

/** Asks for the name under which the whole text is kept as it stands. */
export const NameVersionDialog = ({
  assessmentId,
  isOpen,
  onOpenChange,
}: NameVersionDialogProps) => {
  const t = useTranslations('assessments.versions')
  const trpc = useTRPC()
  const { run, pending, refusal, clear } = useAct(trpc.assessments.nameVersion)
  const [name, setName] = useState('')
  const change = (next: boolean) => {
    clear()
    onOpenChange(next)
  }
  const keep = async (event: FormEvent) => {
    event.preventDefault()
    if ((await run({ assessmentId, name })) === null) return
    setName('')
    change(false)
  }

  return (
    <Dialog title={t('nameTitle')} isOpen={isOpen} onOpenChange={change}>
      <form onSubmit={keep} className="flex flex-col gap-4">
        <p className="text-soft">{t('nameMeans')}</p>
        <TextField
          label={t('field')}
          hint={t('fieldHint')}
          value={name}
          onChange={setName}
          maxLength={120}
          autoFocus
        />
        <RefusalNotice refusal={refusal} />
        <div>
          <Button type="submit" variant="primary" pending={pending} isDisabled={name.trim() === ''}>
            {t('keep')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
