'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { checkComparison, optionsOf } from '#server/comparisons/rules/check-comparison.ts'
import { inaction } from '#server/comparisons/rules/weigh-options.ts'
import { useTRPC } from '../../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../../_client/use-act.ts'
import { useFormFaults } from '../../../../../../_client/use-form-faults.ts'
import { Button } from '../../../../../../_ui/button.tsx'
import { CheckboxGroup } from '../../../../../../_ui/checkbox-group.tsx'
import type { Choice } from '../../../../../../_ui/choice.ts'
import { ErrorSummary } from '../../../../../../_ui/error-summary.tsx'
import { RefusalNotice } from '../../../../../../_ui/refusal-notice.tsx'
import { Section } from '../../../../../../_ui/section.tsx'
import { Select } from '../../../../../../_ui/select.tsx'
import { TextArea } from '../../../../../../_ui/text-area.tsx'
import { TextField } from '../../../../../../_ui/text-field.tsx'
import { CriteriaFields } from './criteria-fields.tsx'
import { type ComparisonDraft, wordsOf } from './draft.ts'
import { MarkFields } from './mark-fields.tsx'

type ComparisonFormProps = {
  readonly situationId: string
  /** The comparison to revise; null to write one. */
  readonly comparisonId: string | null
  readonly initial: ComparisonDraft
  readonly measures: readonly Choice[]
  /** Motions that a vote adopted, by which the body may have agreed the weights. */
  readonly motions: readonly Choice[]
}

const nobody = 'nobody'

/** Writes a comparison: options, criteria with weights, a mark for each of both, and how the weights came to be. */
export const ComparisonForm = ({
  situationId,
  comparisonId,
  initial,
  measures,
  motions,
}: ComparisonFormProps) => {
  const t = useTranslations('comparisons')
  const router = useRouter()
  const trpc = useTRPC()
  const write = useAct(trpc.comparisons.write)
  const revise = useAct(trpc.comparisons.revise)
  const faults = useFormFaults(() =>
    import('#server/comparisons/comparison-words.schema.ts').then((file) => file.comparisonWords),
  )
  const [draft, setDraft] = useState(initial)
  const [unfit, setUnfit] = useState<string | null>(null)
  const change = (part: Partial<ComparisonDraft>) => setDraft((before) => ({ ...before, ...part }))
  const refusal = unfit === null ? (write.refusal ?? revise.refusal) : { code: unfit, params: {} }
  const options = optionsOf(draft.measureIds).map((value) => ({
    value,
    label:
      value === inaction
        ? t('inaction')
        : (measures.find((one) => one.value === value)?.label ?? ''),
  }))

  const send = async (event: FormEvent) => {
    event.preventDefault()
    setUnfit(null)
    const words = await faults.read(wordsOf(draft))
    if (!words) return
    const checked = checkComparison(words.measureIds, words.criteria, words.marks)
    if (checked !== 'ok') return setUnfit(checked)
    const done = comparisonId
      ? await revise.run({ comparisonId, ...words })
      : await write.run({ situationId, ...words })
    if (done) router.push(`/situations/${situationId}/measures/compare/${done.comparisonId}`)
  }

  return (
    <form method="post" onSubmit={send} noValidate className="max-w-form">
      <div className="flex flex-col gap-4 empty:hidden [&:has(*)]:pb-6">
        <ErrorSummary
          faults={faults.summary({
            title: { label: t('form.title'), id: 'title' },
            inaction: { label: t('form.inaction'), id: 'inaction' },
            measureIds: { label: t('form.measures'), id: 'inaction' },
            criteria: { label: t('form.criteria'), id: 'criteria' },
            marks: { label: t('form.marks'), id: 'marks' },
          })}
        />
        <RefusalNotice refusal={refusal ?? faults.refusal} />
      </div>
      <Section title={t('form.options')}>
        <div className="flex flex-col gap-5">
          <TextField
            id="title"
            label={t('form.title')}
            value={draft.title}
            onChange={(title) => change({ title })}
            error={faults.at('title')}
          />
          <CheckboxGroup
            label={t('form.measures')}
            hint={t('form.measuresHint')}
            choices={measures}
            value={draft.measureIds}
            onChange={(measureIds) => change({ measureIds })}
            error={faults.at('measureIds')}
          />
          <TextArea
            id="inaction"
            label={t('form.inaction')}
            hint={t('form.inactionHint')}
            rows={3}
            value={draft.inaction}
            onChange={(text) => change({ inaction: text })}
            error={faults.at('inaction')}
          />
        </div>
      </Section>
      <Section id="criteria" title={t('form.criteria')} lead={t('form.criteriaLead')}>
        <CriteriaFields
          value={draft.criteria}
          onChange={(criteria) => change({ criteria })}
          faultAt={faults.at}
        />
        {motions.length > 0 && (
          <Select
            className="mt-5"
            label={t('form.agreedIn')}
            hint={t('form.agreedInHint')}
            value={draft.agreedIn ?? nobody}
            onChange={(chosen) => change({ agreedIn: chosen === nobody ? null : chosen })}
            choices={[{ value: nobody, label: t('form.notAgreed') }, ...motions]}
          />
        )}
      </Section>
      <Section id="marks" title={t('form.marks')} lead={t('form.marksLead')}>
        <MarkFields
          options={options}
          criteria={draft.criteria}
          marks={draft.marks}
          onChange={(marks) => change({ marks })}
        />
      </Section>
      <Button type="submit" variant="primary" pending={write.pending || revise.pending}>
        {t(comparisonId ? 'form.revise' : 'form.write')}
      </Button>
    </form>
  )
}
