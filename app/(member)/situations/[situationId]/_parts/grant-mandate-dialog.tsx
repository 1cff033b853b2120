'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type SituationRole, situationRoles } from '#server/members/rules/roles.ts'
import { highestMarking, type Marking } from '#server/situations/rules/markings.ts'
import { useTRPC } from '../../../../_client/trpc.tsx'
import { useAct } from '../../../../_client/use-act.ts'
import { useFormFaults } from '../../../../_client/use-form-faults.ts'
import { ActForm } from '../../../../_shell/act-form.tsx'
import type { Choice } from '../../../../_ui/choice.ts'
import { ComboBox } from '../../../../_ui/combo-box.tsx'
import { Dialog } from '../../../../_ui/dialog.tsx'
import type { Demanded } from '../../../../_ui/on-demand.tsx'
import { RadioGroup } from '../../../../_ui/radio-group.tsx'
import { CeilingField } from './ceiling-field.tsx'

export type GrantMandateProps = {
  readonly situationId: string
  readonly members: readonly Choice[]
  /** Markings up to which whoever grants it reads, from the lowest. */
  readonly ceilings: readonly Marking[]
}

/** Brings a member into the situation in a role. */
export const GrantMandateDialog = ({
  situationId,
  members,
  ceilings,
  isOpen,
  onOpenChange,
}: GrantMandateProps & Demanded) => {
  const t = useTranslations('situations.people')
  const words = useTranslations('common.roles')
  const { run, pending, refusal } = useAct(useTRPC().members.grantMandate)
  const faults = useFormFaults(() =>
    import('#server/members/grant-mandate.schema.ts').then((file) => file.grantMandateInput),
  )
  const [memberId, setMemberId] = useState<string | null>(null)
  const [role, setRole] = useState<SituationRole | null>(null)
  const [ceiling, setCeiling] = useState<Marking>(ceilings.at(-1) ?? highestMarking)
  const send = async (close: () => void) => {
    const given = { situationId, memberId, role, ceiling }
    const words = await faults.read(given)
    if (!words || !(await run(words))) return
    setMemberId(null)
    setRole(null)
    close()
  }

  return (
    <Dialog title={t('grantTitle')} isOpen={isOpen} onOpenChange={onOpenChange}>
      {(close) => (
        <ActForm
          submit={t('submit')}
          pending={pending}
          refusal={refusal ?? faults.refusal}
          onSend={() => send(close)}
          onCancel={close}
        >
          <ComboBox
            label={t('member')}
            choices={members}
            value={memberId}
            onChange={setMemberId}
            error={faults.at('memberId')}
          />
          <RadioGroup
            label={t('role')}
            choices={situationRoles.map((one) => ({
              value: one,
              label: words(one),
              hint: t(`roleHints.${one}`),
            }))}
            value={role}
            onChange={setRole}
            error={faults.at('role')}
          />
          <CeilingField choices={ceilings} value={ceiling} onChange={setCeiling} />
        </ActForm>
      )}
    </Dialog>
  )
}
