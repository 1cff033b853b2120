'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type ActorRole, actorRoles } from '#server/situations/rules/actor-roles.ts'
import { useTRPC } from '../../../../_client/trpc.tsx'
import { useAct } from '../../../../_client/use-act.ts'
import { useFormFaults } from '../../../../_client/use-form-faults.ts'
import { ActForm } from '../../../../_shell/act-form.tsx'
import { DateField } from '../../../../_ui/date-field.tsx'
import { Dialog } from '../../../../_ui/dialog.tsx'
import type { Demanded } from '../../../../_ui/on-demand.tsx'
import { Select } from '../../../../_ui/select.tsx'
import { TextArea } from '../../../../_ui/text-area.tsx'

type Draft = {
  role: ActorRole | null
  from: string | null
  until: string | null
  reason: string
}
export type AssignRoleProps = { readonly actorId: string; readonly name: string }

const nothing: Draft = { role: null, from: null, until: null, reason: '' }

/** Says what an actor was, from one day to another, and why. */
export const AssignRoleDialog = ({
  actorId,
  name,
  isOpen,
  onOpenChange,
}: AssignRoleProps & Demanded) => {
  const t = useTranslations('situations.actors')
  const { run, pending, refusal } = useAct(useTRPC().situations.assignActorRole)
  const faults = useFormFaults(() =>
    import('#server/situations/assign-actor-role.schema.ts').then(
      (file) => file.assignActorRoleInput,
    ),
  )
  const [draft, setDraft] = useState(nothing)
  const send = async (close: () => void) => {
    const given = { actorId, ...draft }
    const words = await faults.read(given)
    if (!words || !(await run(words))) return
    setDraft(nothing)
    close()
  }

  return (
    <Dialog title={t('assignTitle', { name })} isOpen={isOpen} onOpenChange={onOpenChange}>
      {(close) => (
        <ActForm
          submit={t('submitRole')}
          pending={pending}
          refusal={refusal ?? faults.refusal}
          onSend={() => send(close)}
          onCancel={close}
        >
          <Select
            label={t('role')}
            choices={actorRoles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
            value={draft.role}
            onChange={(role) => setDraft({ ...draft, role })}
            error={faults.at('role')}
          />
          <div className="flex flex-wrap gap-5">
            <DateField
              label={t('from')}
              defaultValue={draft.from}
              onChange={(from) => setDraft({ ...draft, from })}
              error={faults.at('from')}
            />
            <DateField
              label={t('until')}
              hint={t('untilHint')}
              optional
              defaultValue={draft.until}
              onChange={(until) => setDraft({ ...draft, until })}
              error={faults.at('until')}
            />
          </div>
          <TextArea
            label={t('reason')}
            hint={t('reasonHint')}
            rows={3}
            value={draft.reason}
            onChange={(reason) => setDraft({ ...draft, reason })}
            error={faults.at('reason')}
          />
        </ActForm>
      )}
    </Dialog>
  )
}
