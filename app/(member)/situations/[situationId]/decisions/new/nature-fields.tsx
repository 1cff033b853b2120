'use client'
import { useTranslations } from 'next-intl'
import { type Nature, natures } from '#server/decisions/rules/decision-words.ts'
import { DateField } from '../../../../../_ui/date-field.tsx'
import { RadioGroup } from '../../../../../_ui/radio-group.tsx'
import { TextArea } from '../../../../../_ui/text-area.tsx'
import { TextField } from '../../../../../_ui/text-field.tsx'
import type { FieldsOfDraft } from './fields-of-draft.ts'

/** Whether it binds, recommends something to an authority, or leaves undone what was considered. */
export const NatureFields = ({ draft, onChange, faultAt }: FieldsOfDraft) => {
  const t = useTranslations('decisions.form')
  // What adopts something is no basis for leaving it undone, nor the other way about.
  const choose = (nature: Nature) =>
    onChange(
      (nature === 'no_action') === (draft.nature === 'no_action')
        ? { nature }
        : { nature, basis: 'chair', ballotId: '', silenceId: '' },
    )

  return (
    <div className="flex flex-col gap-5 pb-5">
      <RadioGroup
        label={t('nature')}
        hint={draft.nature === 'no_action' ? t('notAdoptedHint') : undefined}
        value={draft.nature}
        onChange={choose}
        choices={natures.map((value) => ({ value, label: t(`natures.${value}`) }))}
      />
      {draft.nature === 'recommendation' && (
        <>
          <TextField
            label={t('authority')}
            value={draft.authority}
            onChange={(authority) => onChange({ authority })}
            error={faultAt('nature.authority')}
          />
          <DateField
            label={t('replyBy')}
            onChange={(day) => onChange({ replyBy: day ?? '' })}
            error={faultAt('nature.replyBy')}
          />
        </>
      )}
      {draft.nature === 'no_action' && (
        <TextArea
          label={t('reconveneWhen')}
          rows={2}
          value={draft.reconveneWhen}
          onChange={(reconveneWhen) => onChange({ reconveneWhen })}
          error={faultAt('nature.reconveneWhen')}
        />
      )}
    </div>
  )
}
