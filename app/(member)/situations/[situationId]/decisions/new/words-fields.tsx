'use client'
import { useTranslations } from 'next-intl'
import { CheckboxGroup } from '../../../../../_ui/checkbox-group.tsx'
import { TextArea } from '../../../../../_ui/text-area.tsx'
import { TextField } from '../../../../../_ui/text-field.tsx'
import type { FieldsOfDraft } from './fields-of-draft.ts'

const pillars = [
  { value: '1', number: 1, numeral: 'I' },
  { value: '2', number: 2, numeral: 'II' },
  { value: '3', number: 3, numeral: 'III' },
] as const

type WordsFieldsProps = FieldsOfDraft & {
  /** The text of the motion, where it was written together: it is not typed again. */
  readonly adopted: string | null
}

/** What is decided, why, and under which pillars. */
export const WordsFields = ({ draft, onChange, faultAt, adopted }: WordsFieldsProps) => {
  const t = useTranslations('decisions.form')
  const words = useTranslations('common.pillars')

  return (
    <div className="flex flex-col gap-5">
      <TextField
        label={t('titleField')}
        value={draft.title}
        onChange={(title) => onChange({ title })}
        error={faultAt('title')}
      />
      {adopted === null ? (
        <TextArea
          label={t('text')}
          rows={5}
          value={draft.text}
          onChange={(text) => onChange({ text })}
          error={faultAt('text')}
        />
      ) : (
        <figure className="flex flex-col gap-1">
          <figcaption>
            <span className="font-semibold">{t('text')}</span>
            <span className="block text-sm text-soft">{t('adopted')}</span>
          </figcaption>
          <blockquote className="prose max-h-96 overflow-y-auto whitespace-pre-line border-line border-s-2 ps-4">
            {adopted}
          </blockquote>
        </figure>
      )}
      <TextArea
        label={t('rationale')}
        rows={5}
        value={draft.rationale}
        onChange={(rationale) => onChange({ rationale })}
        error={faultAt('rationale')}
      />
      <CheckboxGroup
        label={t('pillars')}
        value={pillars
          .filter(({ number }) => draft.pillars.includes(number))
          .map(({ value }) => value)}
        onChange={(chosen) =>
          onChange({
            pillars: pillars
              .filter(({ value }) => chosen.includes(value))
              .map(({ number }) => number),
          })
        }
        choices={pillars.map(({ value, numeral }) => ({
          value,
          label: words('engaged', { numeral, name: words(`names.${value}`) }),
        }))}
        error={faultAt('pillars')}
      />
    </div>
  )
}
