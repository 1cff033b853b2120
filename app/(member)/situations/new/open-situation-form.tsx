'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { useFormFaults } from '../../../_client/use-form-faults.ts'
import { Button } from '../../../_ui/button.tsx'
import { Checkbox } from '../../../_ui/checkbox.tsx'
import { ErrorSummary } from '../../../_ui/error-summary.tsx'
import { RefusalNotice } from '../../../_ui/refusal-notice.tsx'
import { Section } from '../../../_ui/section.tsx'
import { ScopeFields } from '../_parts/scope-fields.tsx'
import { emptyScope, emptySituation } from '../_parts/situation-draft.ts'
import { SituationFields } from '../_parts/situation-fields.tsx'
import { type StageDraft, StageFields } from '../_parts/stage-fields.tsx'

type OpenSituationFormProps = { readonly warningId: string | null; readonly place: string }

/** Everything a situation starts with, on one page; the scope test may follow later. */
export const OpenSituationForm = ({ warningId, place }: OpenSituationFormProps) => {
  const t = useTranslations('situations')
  const router = useRouter()
  const { run, pending, refusal } = useAct(useTRPC().situations.open)
  const faults = useFormFaults(() =>
    import('#server/situations/open-situation.schema.ts').then((file) => file.openSituationInput),
  )
  const [situation, setSituation] = useState({ ...emptySituation, region: place })
  const [stage, setStage] = useState<StageDraft>({ stage: null, reason: '' })
  const [scope, setScope] = useState(emptyScope)
  const [later, setLater] = useState(false)

  const send = async (event: FormEvent) => {
    event.preventDefault()
    const given = { situation, stage, scope: later ? null : scope, warningId }
    const words = await faults.read(given)
    if (!words) return
    const opened = await run(words)
    if (opened) router.push(`/situations/${opened.situationId}`)
  }

  return (
    <form method="post" onSubmit={send} className="max-w-form" noValidate>
      <div className="flex flex-col gap-4 empty:hidden [&:has(*)]:pb-6">
        <ErrorSummary
          faults={faults.summary({
            'situation.name': { label: t('form.name'), id: 'name' },
            'situation.countries': { label: t('form.countries'), id: 'name' },
            'situation.population': { label: t('form.population'), id: 'population' },
            'situation.firstIndicatorOn': { label: t('form.firstIndicator'), id: 'population' },
            'situation.crimes': { label: t('form.crimes'), id: 'population' },
            'situation.pillars': { label: t('form.pillars'), id: 'population' },
            'stage.stage': { label: t('stage.field'), id: 'reason' },
            'stage.reason': { label: t('stage.reason'), id: 'reason' },
            'scope.answers': { label: t('scope.title'), id: 'why' },
            'scope.whyAtrocity': { label: t('scope.why'), id: 'why' },
          })}
        />
        <RefusalNotice refusal={refusal ?? faults.refusal} />
      </div>
      <Section title={t('form.where')}>
        <SituationFields value={situation} onChange={setSituation} faultAt={faults.at} />
      </Section>
      <Section title={t('form.stage')}>
        <StageFields
          value={stage}
          onChange={setStage}
          faults={{ stage: faults.at('stage.stage'), reason: faults.at('stage.reason') }}
        />
      </Section>
      <Section title={t('scope.title')} lead={t('scope.lead')}>
        <div className="flex flex-col gap-5">
          <Checkbox isSelected={later} onChange={setLater} hint={t('scope.laterHint')}>
            {t('scope.later')}
          </Checkbox>
          {!later && (
            <ScopeFields
              value={scope}
              onChange={setScope}
              faultAt={(path) => faults.at(`scope.${path}`)}
            />
          )}
        </div>
      </Section>
      <Button type="submit" variant="primary" pending={pending} consequence={t('form.consequence')}>
        {t('form.submit')}
      </Button>
    </form>
  )
}
