'use client'
import { useTranslations } from 'next-intl'
import { placePrecisions } from '#server/evidence/rules/kinds.ts'
import { ComboBox } from '../../../../../_ui/combo-box.tsx'
import { DateField } from '../../../../../_ui/date-field.tsx'
import { Select } from '../../../../../_ui/select.tsx'
import { TextArea } from '../../../../../_ui/text-area.tsx'
import { TextField } from '../../../../../_ui/text-field.tsx'
import {
  type EvidenceDraft,
  type FormOffers,
  providerUnknown,
  sourceItself,
} from './evidence-draft.ts'
import { LanguageFields } from './language-fields.tsx'
import { SourceDialog } from './source-dialog.tsx'

const unsaid = 'unsaid'

type EvidenceFieldsProps = {
  readonly situationId: string
  readonly offers: FormOffers
  readonly value: EvidenceDraft
  readonly onChange: (value: EvidenceDraft) => void
  /** A field's fault by its path in the act's input. */
  readonly faultAt: (path: string) => string | undefined
}

/** What was reported, by whom, when and where. */
export const EvidenceFields = (props: EvidenceFieldsProps) => {
  const { situationId, offers, value, onChange, faultAt } = props
  const t = useTranslations('evidence.form')
  const kinds = useTranslations('evidence.kinds')
  const precisions = useTranslations('evidence.precisions')
  const set = (part: Partial<EvidenceDraft>) => onChange({ ...value, ...part })

  return (
    <div className="flex flex-col gap-5">
      <TextField
        id="title"
        label={t('titleLabel')}
        hint={t('titleHint')}
        value={value.title}
        onChange={(title) => set({ title })}
        error={faultAt('title')}
      />
      <TextArea
        id="reported"
        label={t('reported')}
        hint={t('reportedHint')}
        rows={6}
        value={value.reported}
        onChange={(reported) => set({ reported })}
        error={faultAt('reported')}
      />
      <LanguageFields value={value} onChange={set} faultAt={faultAt} />
      <div className="flex flex-col items-start gap-2">
        <ComboBox
          // A source added a moment ago is in the list only once it is made anew.
          key={offers.sources.length}
          className="w-full"
          label={t('source')}
          hint={t('sourceHint')}
          choices={offers.sources.map(({ id, name, kind }) => ({
            value: id,
            label: name,
            hint: kinds(kind),
          }))}
          value={value.sourceId}
          onChange={(sourceId) => set({ sourceId })}
          error={faultAt('sourceId')}
        />
        <SourceDialog situationId={situationId} onAdded={(sourceId) => set({ sourceId })} />
      </div>
      <Select
        label={t('provider')}
        hint={t('providerHint')}
        choices={[
          { value: sourceItself, label: t('providerSource') },
          ...offers.ministries.map(({ id, name }) => ({ value: id, label: name })),
          ...offers.sources
            .filter(({ id }) => id !== value.sourceId)
            .map(({ id, name }) => ({ value: id, label: name })),
          { value: providerUnknown, label: t('providerUnknown') },
        ]}
        value={value.provider}
        onChange={(provider) => set({ provider })}
      />
      <TextField
        label={t('citation')}
        hint={t('citationHint')}
        optional
        value={value.citation}
        onChange={(citation) => set({ citation })}
        error={faultAt('citation')}
      />
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <TextField
          label={t('place')}
          optional
          value={value.place}
          onChange={(place) => set({ place })}
          error={faultAt('place')}
        />
        <Select
          label={t('placePrecision')}
          choices={[
            { value: unsaid, label: t('precisionNone') },
            ...placePrecisions.map((one) => ({ value: one, label: precisions(one) })),
          ]}
          value={value.placePrecision ?? unsaid}
          onChange={(one) => set({ placePrecision: one === unsaid ? null : one })}
          error={faultAt('placePrecision')}
        />
      </div>
      <div className="grid items-end gap-5 sm:grid-cols-3">
        <DateField
          label={t('eventFrom')}
          optional
          defaultValue={value.eventFrom}
          onChange={(eventFrom) => set({ eventFrom })}
          error={faultAt('eventFrom')}
        />
        <DateField
          label={t('eventTo')}
          optional
          defaultValue={value.eventTo}
          onChange={(eventTo) => set({ eventTo })}
          error={faultAt('eventTo')}
        />
        <DateField
          label={t('reportedOn')}
          optional
          defaultValue={value.reportedOn}
          onChange={(reportedOn) => set({ reportedOn })}
          error={faultAt('reportedOn')}
        />
      </div>
    </div>
  )
}
