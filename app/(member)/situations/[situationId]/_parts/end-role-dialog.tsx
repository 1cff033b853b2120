'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../../_client/trpc.tsx'
import { useAct } from '../../../../_client/use-act.ts'
import { useFormFaults } from '../../../../_client/use-form-faults.ts'
import { ActForm } from '../../../../_shell/act-form.tsx'
import { DateField } from '../../../../_ui/date-field.tsx'
import { Dialog } from '../../../../_ui/dialog.tsx'
import type { Demanded } from '../../../../_ui/on-demand.tsx'
import { TextArea } from '../../../../_ui/text-area.tsx'

export type EndRoleProps = { readonly roleId: string; readonly role: string }

/** Says until which day an actor had a role. */
export const EndRoleDialog = ({ roleId, role, isOpen, onOpenChange }: EndRoleProps & Demanded) => {
  const t = useTranslations('situations.actors')
  const { run, pending, refusal } = useAct(useTRPC().situations.endActorRole)
  const faults = useFormFaults(() =>
    import('#server/situations/end-actor-role.schema.ts').then((file) => file.endActorRoleInput),
  )
  const [until, setUntil] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const send = async (close: () => void) => {
    const given = { roleId, until, reason }
    const words = await faults.read(given)
    if (words && (await run(words))) close()
  }

  return (
    <Dialog title={t('endTitle', { role })} isOpen={isOpen} onOpenChange={onOpenChange}>
      {(close) => (
        <ActForm
          submit={t('submitEnd')}
          pending={pending}
          refusal={refusal ?? faults.refusal}
          onSend={() => send(close)}
          onCancel={close}
        >
          <DateField
            label={t('until')}
            defaultValue={until}
            onChange={setUntil}
            error={faults.at('until')}
          />
          <TextArea
            label={t('reason')}
            hint={t('reasonHint')}
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
