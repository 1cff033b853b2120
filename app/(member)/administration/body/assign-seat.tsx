'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { useFormFaults } from '../../../_client/use-form-faults.ts'
import { ActDialog } from '../../../_shell/act-dialog.tsx'
import type { Choice } from '../../../_ui/choice.ts'
import { ComboBox } from '../../../_ui/combo-box.tsx'
import { RadioGroup } from '../../../_ui/radio-group.tsx'

type Capacity = 'principal' | 'deputy'
type AssignSeatProps = { readonly bodyId: string; readonly members: readonly Choice[] }

/** Seats a member for their ministry, as its principal or as a deputy. */
export const AssignSeat = ({ bodyId, members }: AssignSeatProps) => {
  const t = useTranslations('administration.body')
  const { run, pending, refusal } = useAct(useTRPC().members.assignSeat)
  const faults = useFormFaults(() =>
    import('#server/members/assign-seat.schema.ts').then((file) => file.assignSeatInput),
  )
  const [memberId, setMemberId] = useState<string | null>(null)
  const [capacity, setCapacity] = useState<Capacity | null>(null)
  const send = async () => {
    const given = { bodyId, memberId, capacity }
    const words = await faults.read(given)
    return words !== null && (await run(words)) !== null
  }

  return (
    <ActDialog
      action={t('assign')}
      title={t('assign')}
      submit={t('submit')}
      pending={pending}
      refusal={refusal ?? faults.refusal}
      onSend={send}
    >
      <ComboBox
        label={t('columns.member')}
        choices={members}
        value={memberId}
        onChange={setMemberId}
        error={faults.at('memberId')}
      />
      <RadioGroup
        label={t('columns.capacity')}
        choices={[
          {
            value: 'principal',
            label: t('capacities.principal'),
            hint: t('capacityHints.principal'),
          },
          { value: 'deputy', label: t('capacities.deputy'), hint: t('capacityHints.deputy') },
        ]}
        value={capacity}
        onChange={setCapacity}
        error={faults.at('capacity')}
      />
    </ActDialog>
  )
}
