'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { languages } from '#server/evidence/rules/languages.ts'
import { ComboBox } from '../../../../../_ui/combo-box.tsx'
import { TextArea } from '../../../../../_ui/text-area.tsx'
import { TextField } from '../../../../../_ui/text-field.tsx'
import type { EvidenceDraft } from './evidence-draft.ts'

type Said = Pick<EvidenceDraft, 'language' | 'original' | 'translator'>

type LanguageFieldsProps = {
  readonly value: Said
  readonly onChange: (part: Partial<Said>) => void
  /** A field's fault by its path in the act's input. */
  readonly faultAt: (path: string) => string | undefined
}

/** In which language it was said and, once that is known, the words themselves and who translated them. */
export const LanguageFields = ({ value, onChange, faultAt }: LanguageFieldsProps) => {
  const t = useTranslations('evidence.form')
  const locale = useLocale()
  const choices = useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'language' })
    return languages
      .map((code) => ({ value: code, label: names.of(code) ?? code }))
      .toSorted((one, other) => one.label.localeCompare(other.label, locale))
  }, [locale])
  const isTold = value.language !== null || value.original !== '' || value.translator !== ''

  return (
    <>
      <ComboBox
        label={t('language')}
        hint={t('languageHint')}
        optional
        choices={choices}
        value={value.language}
        onChange={(language) => onChange({ language })}
        error={faultAt('language')}
      />
      {isTold && (
        <>
          <TextArea
            label={t('original')}
            hint={t('originalHint')}
            optional
            rows={4}
            value={value.original}
            onChange={(original) => onChange({ original })}
            error={faultAt('original')}
          />
          <TextField
            label={t('translator')}
            hint={t('translatorHint')}
            optional
            value={value.translator}
            onChange={(translator) => onChange({ translator })}
            error={faultAt('translator')}
          />
        </>
      )}
    </>
  )
}
