'use client'
import { useTranslations } from 'next-intl'
import { RadioGroup } from '../../../../../_ui/radio-group.tsx'
import { TextArea } from '../../../../../_ui/text-area.tsx'
import { coercionOf, type MeasureDraft } from './measure-draft.ts'

type GroundFieldsProps = {
  readonly draft: MeasureDraft
  readonly onChange: (change: Partial<MeasureDraft>) => void
  readonly faultAt: (path: string) => string | undefined
}

const legalKinds = ['security_council', 'consent', 'self_defence'] as const

/** What the gate looks at besides findings: manifest failure, the law behind force. */
export const GroundFields = ({ draft, onChange, faultAt }: GroundFieldsProps) => {
  const t = useTranslations('measures')
  const forceful = coercionOf(draft) === 'force'
  const collective = draft.pillars.includes(3)

  return (
    <div className="flex flex-col gap-5">
      {(forceful || collective) && (
        <fieldset className="flex flex-col gap-3 border-edge border-s-2 ps-4">
          <legend className="eyebrow">{t('form.manifestFailure')}</legend>
          <p className="text-sm text-soft">{t('form.manifestFailureHint')}</p>
        </fieldset>
      )}
      {forceful && (
        <fieldset className="flex flex-col gap-3 border-edge border-s-2 ps-4">
          <legend className="eyebrow">{t('form.force')}</legend>
          <p className="text-sm text-soft">{t('form.forceHint')}</p>
          <RadioGroup
            label={t('form.legalBasis')}
            value={draft.legalKind}
            onChange={(legalKind) => onChange({ legalKind })}
            choices={legalKinds.map((kind) => ({ value: kind, label: t(`legal.${kind}`) }))}
          />
          <TextArea
            label={t('form.legalText')}
            rows={2}
            value={draft.legalText}
            onChange={(legalText) => onChange({ legalText })}
            error={faultAt('legalBasis.text')}
          />
          <TextArea
            label={t('form.peacefulMeans')}
            rows={2}
            value={draft.peacefulMeans}
            onChange={(peacefulMeans) => onChange({ peacefulMeans })}
          />
        </fieldset>
      )}
      <TextArea
        label={t('form.reasonBelowGate')}
        hint={t('form.reasonBelowGateHint')}
        optional
        rows={2}
        value={draft.reasonBelowGate}
        onChange={(reasonBelowGate) => onChange({ reasonBelowGate })}
      />
    </div>
  )
}
