'use client'
import { useTranslations } from 'next-intl'
import { FieldError } from 'react-aria-components/FieldError'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'

/** What every field says about itself. */
export type FieldWords = {
  readonly label: string
  /** One line under the label: what to write, in what form. */
  readonly hint?: string | undefined
  /** What is wrong and how to put it right; shown under the hint and read with the field. */
  readonly error?: string | undefined
  /** Adds "(optional)" to the label: fields are required unless they say otherwise. */
  readonly optional?: boolean | undefined
}

/** The look shared by boxes one types in. */
export const inputLook =
  'min-h-9 rounded-md border border-edge bg-sheet px-2.5 py-1.5 text-ink placeholder:text-faint hover:border-ink data-disabled:border-line data-disabled:bg-wash data-disabled:text-faint data-invalid:border-danger data-invalid:border-2 aria-invalid:border-danger aria-invalid:border-2 disabled:border-line disabled:bg-wash disabled:text-faint pointer-coarse:min-h-11 [&[readonly]]:bg-wash'

/** Label, hint and error above a field, in the order in which they are read. */
export const FieldHead = ({ label, hint, error, optional }: FieldWords) => {
  const t = useTranslations('common.form')
  return (
    <>
      <Label className="font-semibold">
        {label}
        {optional && <span className="font-normal text-faint"> {t('optional')}</span>}
      </Label>
      {hint && (
        <Text slot="description" className="text-sm text-soft">
          {hint}
        </Text>
      )}
      <FieldFault error={error} />
    </>
  )
}

/** The error line of a field: a sign, "Error:" for screen readers, and the sentence. */
export const FieldFault = ({ error }: { readonly error?: string | undefined }) => {
  const t = useTranslations('common.form')
  return (
    <FieldError className="text-danger text-sm font-semibold">
      {({ validationErrors }) => (
        <>
          <span className="sr-only">{t('error')} </span>
          {error ?? validationErrors.join(' ')}
        </>
      )}
    </FieldError>
  )
}

/** The column that a field and its words share. */
export const fieldColumn = 'flex flex-col items-stretch gap-1'
