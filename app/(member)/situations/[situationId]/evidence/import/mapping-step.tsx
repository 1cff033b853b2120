'use client'
import { useTranslations } from 'next-intl'
import { dateOrders } from '#server/evidence/rules/csv-plan.ts'
import { Button } from '../../../../../_ui/button.tsx'
import { Checkbox } from '../../../../../_ui/checkbox.tsx'
import { Progress } from '../../../../../_ui/progress.tsx'
import { Select } from '../../../../../_ui/select.tsx'
import type { FormOffers } from '../_parts/evidence-draft.ts'
import { ColumnUses } from './column-uses.tsx'
import { isComplete, type Plan, type ReadFile } from './import-draft.ts'
import { SourceOfRows } from './source-of-rows.tsx'

type MappingStepProps = {
  readonly situationId: string
  readonly file: ReadFile
  readonly offers: FormOffers
  readonly plan: Plan
  readonly onChange: (plan: Plan) => void
  readonly pending: boolean
  readonly onCheck: () => void
}

/** What each column becomes, and what is the same for all rows. */
export const MappingStep = (props: MappingStepProps) => {
  const { situationId, file, offers, plan, onChange, pending, onCheck } = props
  const t = useTranslations('intake.mapping')

  return (
    <div className="flex flex-col gap-6">
      <ColumnUses file={file} uses={plan.uses} onChange={(uses) => onChange({ ...plan, uses })} />
      <div className="flex max-w-form flex-col gap-5">
        <Checkbox
          isSelected={plan.titleWithPlace}
          onChange={(titleWithPlace) => onChange({ ...plan, titleWithPlace })}
          hint={t('titleHint')}
        >
          {t('titleWithPlace')}
        </Checkbox>
        <Select
          label={t('dates')}
          choices={[
            { value: 'none', label: t('dateOrders.none') },
            ...dateOrders.map((value) => ({ value, label: t(`dateOrders.${value}`) })),
          ]}
          value={plan.dates ?? 'none'}
          onChange={(order) => onChange({ ...plan, dates: order === 'none' ? null : order })}
        />
        <SourceOfRows situationId={situationId} offers={offers} plan={plan} onChange={onChange} />
        <Button
          variant="primary"
          pending={pending}
          isDisabled={!isComplete(plan)}
          consequence={t('checkHint')}
          onPress={onCheck}
        >
          {t('check')}
        </Button>
        {pending && <Progress label={t('checking')} />}
      </div>
    </div>
  )
}
