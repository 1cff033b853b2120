'use client'
import { useTranslations } from 'next-intl'
import type { Choice } from '../../../_ui/choice.ts'
import { Select } from '../../../_ui/select.tsx'

/** Whom something may be given to: ministries, and who there could answer for it. */
export type Owners = {
  readonly ministries: readonly Choice<string>[]
  readonly members: readonly {
    readonly memberId: string
    readonly name: string
    readonly ministryId: string
  }[]
}

/** A ministry, and one of its members or none. */
export type OwnerDraft = { readonly ownerMinistryId: string; readonly ownerMemberId: string | null }

const nobody = 'nobody'

/** Nobody yet. */
export const noOwner: OwnerDraft = { ownerMinistryId: '', ownerMemberId: null }

type OwnerFieldsProps = {
  readonly owners: Owners
  readonly draft: OwnerDraft
  readonly onChange: (draft: OwnerDraft) => void
  readonly faultAt: (field: 'ownerMinistryId' | 'ownerMemberId') => string | undefined
}

/** The ministry that does something and, if it is to be one person, which of its members. */
export const OwnerFields = ({ owners, draft, onChange, faultAt }: OwnerFieldsProps) => {
  const t = useTranslations('actions.owner')
  const { ownerMinistryId, ownerMemberId } = draft
  const members = owners.members.filter(({ ministryId }) => ministryId === ownerMinistryId)

  return (
    <>
      <Select
        label={t('ministry')}
        choices={owners.ministries}
        value={ownerMinistryId}
        onChange={(chosen) => onChange({ ownerMinistryId: chosen, ownerMemberId: null })}
        error={faultAt('ownerMinistryId')}
      />
      {members.length > 0 && (
        <Select
          label={t('member')}
          hint={t('memberHint')}
          choices={[
            { value: nobody, label: t('nobody') },
            ...members.map(({ memberId, name }) => ({ value: memberId, label: name })),
          ]}
          value={ownerMemberId ?? nobody}
          onChange={(chosen) =>
            onChange({ ownerMinistryId, ownerMemberId: chosen === nobody ? null : chosen })
          }
          error={faultAt('ownerMemberId')}
        />
      )}
    </>
  )
}
