'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { checkProposal } from '#server/measures/rules/measure.ts'
import { askedBy } from '#server/measures/rules/own-tool.ts'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { useFormFaults } from '../../../../../_client/use-form-faults.ts'
import { Button } from '../../../../../_ui/button.tsx'
import type { Choice } from '../../../../../_ui/choice.ts'
import { ErrorSummary } from '../../../../../_ui/error-summary.tsx'
import { RefusalNotice } from '../../../../../_ui/refusal-notice.tsx'
import { Section } from '../../../../../_ui/section.tsx'
import { TextArea } from '../../../../../_ui/text-area.tsx'
import { CarryingFields } from './carrying-fields.tsx'
import { ConditionFields } from './condition-fields.tsx'
import { DutyFields } from './duty-fields.tsx'
import { GroundFields } from './ground-fields.tsx'
import { coercionOf, type MeasureDraft, wordsOf } from './measure-draft.ts'
import { MeasureFields } from './measure-fields.tsx'

type MeasureFormProps = {
  readonly situationId: string
  /** The measure to revise; null to propose one. */
  readonly measureId: string | null
  readonly initial: MeasureDraft
  readonly ministries: readonly { id: string; name: string }[]
  readonly actors: readonly { id: string; name: string }[]
  /** The dated roles of the actors. */
  readonly roles: readonly Choice[]
}

/** Proposes or revises a measure: every condition and risk of its tool is answered one by one. */
export const MeasureForm = ({
  situationId,
  measureId,
  initial,
  ministries,
  actors,
  roles,
}: MeasureFormProps) => {
  const t = useTranslations('measures')
  const risks = useTranslations('library.risks')
  const router = useRouter()
  const trpc = useTRPC()
  const propose = useAct(trpc.measures.propose)
  const revise = useAct(trpc.measures.revise)
  const faults = useFormFaults(() =>
    import('#server/measures/measure-words.schema.ts').then((file) => file.askedWords),
  )
  const [draft, setDraft] = useState(initial)
  const [unanswered, setUnanswered] = useState<string | null>(null)
  const change = (part: Partial<MeasureDraft>) => setDraft((before) => ({ ...before, ...part }))
  const unansweredRefusal = unanswered === null ? null : { code: unanswered, params: {} }
  const refusal = unansweredRefusal ?? propose.refusal ?? revise.refusal

  const send = async (event: FormEvent) => {
    event.preventDefault()
    setUnanswered(null)
    const words = await faults.read(wordsOf(draft))
    if (!words) return
    const answered = checkProposal(words, askedBy(draft.tool, draft.own))
    if (answered !== 'ok') return setUnanswered(answered)
    const done = measureId
      ? await revise.run({ measureId, ...words })
      : await propose.run({ situationId, ...words })
    if (done) router.push(`/situations/${situationId}/measures/${done.measureId}`)
  }

  return (
    <form method="post" onSubmit={send} className="max-w-form" noValidate>
      <div className="flex flex-col gap-4 empty:hidden [&:has(*)]:pb-6">
        <ErrorSummary
          faults={faults.summary({
            title: { label: t('form.title'), id: 'title' },
            aim: { label: t('form.aim'), id: 'aim' },
            pillars: { label: t('form.pillars'), id: 'aim' },
            leadMinistryId: { label: t('form.lead'), id: 'aim' },
            conditions: { label: t('form.conditions'), id: 'conditions' },
            risks: { label: t('form.risks'), id: 'risks' },
            legalBasis: { label: t('form.legalBasis'), id: 'grounds' },
            peacefulMeans: { label: t('form.peacefulMeans'), id: 'grounds' },
            duties: { label: t('form.duties'), id: 'grounds' },
            unequal: { label: t('form.unequalCost'), id: 'carrying' },
            reasonBelowGate: { label: t('form.reasonBelowGate'), id: 'grounds' },
          })}
        />
        <RefusalNotice refusal={refusal ?? faults.refusal} />
      </div>
      <Section title={t('form.what')}>
        <MeasureFields
          draft={draft}
          onChange={change}
          faultAt={faults.at}
          ministries={ministries}
          actors={actors}
        />
      </Section>
      <Section id="carrying" title={t('form.carrying')} lead={t('form.carryingLead')}>
        <CarryingFields draft={draft} onChange={change} faultAt={faults.at} roles={roles} />
      </Section>
      <Section id="conditions" title={t('form.conditions')} lead={t('form.conditionsLead')}>
        <ConditionFields
          value={draft.conditions}
          onChange={(conditions) => change({ conditions })}
          faultAt={faults.at}
        />
      </Section>
      <Section id="risks" title={t('form.risks')} lead={t('form.risksLead')}>
        <div className="flex flex-col gap-5">
          {draft.risks.map((risk, place) => (
            <TextArea
              key={risk.id}
              label={risk.text ?? risks(risk.id as 'fluid_roles')}
              rows={2}
              value={risk.answer}
              onChange={(answer) =>
                change({
                  risks: draft.risks.map((one, at) => (at === place ? { ...one, answer } : one)),
                })
              }
            />
          ))}
        </div>
      </Section>
      <Section id="grounds" title={t('form.grounds')} lead={t('form.groundsLead')}>
        <div className="flex flex-col gap-5">
          <GroundFields draft={draft} onChange={change} faultAt={faults.at} />
          {coercionOf(draft) === 'force' && (
            <DutyFields
              draft={draft}
              onChange={change}
              faultAt={faults.at}
              ministries={ministries}
            />
          )}
        </div>
      </Section>
      <Button type="submit" variant="primary" pending={propose.pending || revise.pending}>
        {t(measureId ? 'form.revise' : 'form.propose')}
      </Button>
    </form>
  )
}
