'use client'
import { useTranslations } from 'next-intl'
import {
  type Consent,
  consents,
  type SourceKind,
  sourceKinds,
} from '#server/evidence/rules/kinds.ts'
import { Checkbox } from '../../../../../_ui/checkbox.tsx'
import { Select } from '../../../../../_ui/select.tsx'

type Terms = {
  readonly kind: SourceKind
  readonly consent: Consent
  readonly originatorControl: boolean
}

type SourceTermsProps = {
  readonly terms: Terms
  readonly onChange: (changed: Partial<Terms>) => void
}

/** What kind of source it is, and what it agreed to. */
export const SourceTerms = ({ terms, onChange }: SourceTermsProps) => {
  const t = useTranslations('evidence.form')
  const words = useTranslations('sources')
  const kinds = useTranslations('evidence.kinds')

  return (
    <>
      <Select
        label={t('newSourceKind')}
        choices={sourceKinds.map((value) => ({ value, label: kinds(value) }))}
        value={terms.kind}
        onChange={(kind) => onChange({ kind })}
      />
      <Select
        label={t('newSourceConsent')}
        choices={consents.map((value) => ({ value, label: words(`consent.${value}`) }))}
        value={terms.consent}
        onChange={(consent) => onChange({ consent })}
      />
      <Checkbox
        isSelected={terms.originatorControl}
        onChange={(originatorControl) => onChange({ originatorControl })}
      >
        {words('control')}
      </Checkbox>
    </>
  )
}
