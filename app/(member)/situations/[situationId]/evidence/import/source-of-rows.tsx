'use client'
import { useTranslations } from 'next-intl'
import { sourceKinds } from '#server/evidence/rules/kinds.ts'
import { ComboBox } from '../../../../../_ui/combo-box.tsx'
import { RadioGroup } from '../../../../../_ui/radio-group.tsx'
import { Select } from '../../../../../_ui/select.tsx'
import type { FormOffers } from '../_parts/evidence-draft.ts'
import { SourceDialog } from '../_parts/source-dialog.tsx'
import type { Plan } from './import-draft.ts'

type SourceOfRowsProps = {
  readonly situationId: string
  readonly offers: FormOffers
  readonly plan: Plan
  readonly onChange: (plan: Plan) => void
}

/** Who says what the rows say, and who handed them over. */
export const SourceOfRows = ({ situationId, offers, plan, onChange }: SourceOfRowsProps) => {
  const t = useTranslations('intake.mapping')
  const form = useTranslations('evidence.form')
  const kinds = useTranslations('evidence.kinds')
  const { source } = plan
  const one = (sourceId: string) => onChange({ ...plan, source: { by: 'one', sourceId } })

  return (
    <>
      <RadioGroup
        label={t('source')}
        value={source.by}
        onChange={(by) =>
          by === 'one' ? one('') : onChange({ ...plan, source: { by, kind: 'open_source' } })
        }
        choices={[
          { value: 'column', label: t('sourceBy.column') },
          { value: 'one', label: t('sourceBy.one') },
        ]}
      />
      {source.by === 'column' ? (
        <Select
          label={t('newKind')}
          choices={sourceKinds.map((value) => ({ value, label: kinds(value) }))}
          value={source.kind}
          onChange={(kind) => onChange({ ...plan, source: { by: 'column', kind } })}
        />
      ) : (
        <ComboBox
          // A source added a moment ago is in the list only once it is made anew.
          key={offers.sources.length}
          label={form('source')}
          choices={offers.sources.map(({ id, name, kind }) => ({
            value: id,
            label: name,
            hint: kinds(kind),
          }))}
          value={source.sourceId === '' ? null : source.sourceId}
          onChange={(sourceId) => one(sourceId ?? '')}
        />
      )}
      <Select
        label={t('provider')}
        hint={t('providerHint')}
        choices={[
          { value: 'unknown', label: form('providerUnknown') },
          { value: 'source', label: form('providerSource') },
          ...offers.ministries.map(({ id, name }) => ({ value: id, label: name })),
          ...offers.sources.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={plan.provider}
        onChange={(provider) => onChange({ ...plan, provider })}
      />
      <div>
        <SourceDialog
          situationId={situationId}
          onAdded={(id) => (source.by === 'one' ? one(id) : onChange({ ...plan, provider: id }))}
        />
      </div>
    </>
  )
}
