'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type DecisionState, stateAfter, stepsTaken } from '#server/decisions/rules/course.ts'
import { useTRPC } from '../../../../_client/trpc.tsx'
import { useAct } from '../../../../_client/use-act.ts'
import { useFormFaults } from '../../../../_client/use-form-faults.ts'
import { ConfirmDialog } from '../../../../_ui/confirm-dialog.tsx'
import { DateField } from '../../../../_ui/date-field.tsx'
import { useRefusalSentence } from '../../../../_ui/refusal-notice.tsx'
import { Select } from '../../../../_ui/select.tsx'
import { TextArea } from '../../../../_ui/text-area.tsx'

type ChangeDialogProps = {
  readonly decisionId: string
  readonly state: DecisionState
  readonly later: readonly { decisionId: string; number: number; title: string }[]
}

type Step = (typeof stepsTaken)[number]

/** Does something to a decision: amends, supersedes, suspends, resumes, revokes, completes, implements it. */
export const ChangeDialog = ({ decisionId, state, later }: ChangeDialogProps) => {
  const t = useTranslations('course')
  const { run, pending, refusal } = useAct(useTRPC().decisions.change)
  const sentence = useRefusalSentence()
  const faults = useFormFaults(() =>
    import('#server/decisions/change-decision.schema.ts').then((file) => file.changeDecisionInput),
  )
  // What replaces or rewrites a decision is always a later one.
  const needsLater: readonly Step[] = ['amend', 'supersede', 'implement']
  const possible = stepsTaken.filter(
    (step) => stateAfter(state, step) !== null && (later.length > 0 || !needsLater.includes(step)),
  )
  const [step, setStep] = useState<Step | undefined>(possible[0])
  const [by, setBy] = useState(later[0]?.decisionId ?? 'none')
  const [on, setOn] = useState<string | null>(null)
  const [newEnd, setNewEnd] = useState<string | null>(null)
  const [reasons, setReasons] = useState('')
  if (step === undefined) return null
  const confirm = async () => {
    const words = await faults.read({
      ...{ decisionId, step, reasons, effectiveOn: on ?? '' },
      byDecisionId: by === 'none' ? null : by,
      expiresOn: step === 'amend' ? newEnd : null,
    })

    return words !== null && (await run(words)) !== null
  }

  return (
    <ConfirmDialog
      action={t('change.action')}
      title={t('change.title')}
      happens={[t('change.happens'), t('change.stays')]}
      variant="quiet"
      onConfirm={confirm}
      pending={pending}
      refusal={sentence(refusal ?? faults.refusal)}
    >
      <Select
        label={t('change.step')}
        value={step}
        onChange={setStep}
        choices={possible.map((value) => ({ value, label: t(`change.steps.${value}`) }))}
      />
      <Select
        label={t('change.by')}
        value={by}
        onChange={setBy}
        choices={[
          { value: 'none', label: t('change.byNone') },
          ...later.map(({ decisionId: value, number, title }) => ({
            value,
            label: `${number} · ${title}`,
          })),
        ]}
      />
      <DateField label={t('change.on')} onChange={setOn} error={faults.at('effectiveOn')} />
      {step === 'amend' && (
        <DateField
          label={t('change.newEnd')}
          optional
          onChange={setNewEnd}
          error={faults.at('expiresOn')}
        />
      )}
      <TextArea
        label={t('change.reasons')}
        rows={3}
        value={reasons}
        onChange={setReasons}
        error={faults.at('reasons')}
      />
    </ConfirmDialog>
  )
}
