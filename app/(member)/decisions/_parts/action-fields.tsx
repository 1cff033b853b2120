'use client'
import { useTranslations } from 'next-intl'
import type { Choice } from '../../../_ui/choice.ts'
import { DateField } from '../../../_ui/date-field.tsx'
import { Select } from '../../../_ui/select.tsx'
import { TextArea } from '../../../_ui/text-area.tsx'

/** An action while it is being written; `key` keeps its fields apart from others'. */
export type ActionDraft = {
  key: string
  what: string
  ownerMinistryId: string
  dueOn: string
}

/** An action with nothing in it yet. */
export const emptyAction = (): ActionDraft => ({
  key: crypto.randomUUID(),
  what: '',
  ownerMinistryId: '',
  dueOn: '',
})

/** What is sent of a draft: owned by the ministry as a whole. */
export const wordsOfAction = ({ what, ownerMinistryId, dueOn }: ActionDraft) => ({
  what,
  ownerMinistryId,
  ownerMemberId: null,
  dueOn,
})

type ActionFieldsProps = {
  readonly draft: ActionDraft
  readonly onChange: (draft: ActionDraft) => void
  readonly ministries: readonly Choice<string>[]
  readonly faultAt: (field: 'what' | 'ownerMinistryId' | 'dueOn') => string | undefined
}

/** What is to be done, by which ministry, by when. */
export const ActionFields = ({ draft, onChange, ministries, faultAt }: ActionFieldsProps) => {
  const t = useTranslations('decisions.actions')

  return (
    <div className="flex flex-col gap-4">
      <TextArea
        label={t('what')}
        rows={2}
        value={draft.what}
        onChange={(what) => onChange({ ...draft, what })}
        error={faultAt('what')}
      />
      <Select
        label={t('ministry')}
        choices={ministries}
        value={draft.ownerMinistryId}
        onChange={(ownerMinistryId) => onChange({ ...draft, ownerMinistryId })}
        error={faultAt('ownerMinistryId')}
      />
      <DateField
        label={t('dueOn')}
        onChange={(day) => onChange({ ...draft, dueOn: day ?? '' })}
        error={faultAt('dueOn')}
      />
    </div>
  )
}
