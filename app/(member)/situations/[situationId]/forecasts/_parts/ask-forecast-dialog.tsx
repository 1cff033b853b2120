'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { useFormFaults } from '../../../../../_client/use-form-faults.ts'
import { ActForm } from '../../../../../_shell/act-form.tsx'
import type { Choice } from '../../../../../_ui/choice.ts'
import { DateField } from '../../../../../_ui/date-field.tsx'
import { DateTimeField } from '../../../../../_ui/date-time-field.tsx'
import { Dialog } from '../../../../../_ui/dialog.tsx'
import type { Demanded } from '../../../../../_ui/on-demand.tsx'
import { Select } from '../../../../../_ui/select.tsx'
import { TextArea } from '../../../../../_ui/text-area.tsx'
import { TextField } from '../../../../../_ui/text-field.tsx'

export type AskForecastProps = {
  readonly situationId: string
  readonly bodies: readonly Choice[]
  readonly people: readonly Choice[]
}

type Draft = {
  question: string
  criteria: string
  closesAt: string | null
  dueOn: string | null
  resolverId: string | null
  bodyId: string | null
}

/** Asks a dated question: what would count, by when, and who says how it ended. */
export const AskForecastDialog = ({
  situationId,
  bodies,
  people,
  isOpen,
  onOpenChange,
}: AskForecastProps & Demanded) => {
  const t = useTranslations('forecasts.ask')
  const router = useRouter()
  const { run, pending, refusal } = useAct(useTRPC().forecasts.ask)
  const faults = useFormFaults(() =>
    import('#server/forecasts/ask-forecast.schema.ts').then((file) => file.askForecastInput),
  )
  const [draft, setDraft] = useState<Draft>({
    ...{ question: '', criteria: '', closesAt: null, dueOn: null, resolverId: null },
    bodyId: bodies[0]?.value ?? null,
  })
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const send = async () => {
    const words = await faults.read({ situationId, ...draft })
    const asked = words && (await run(words))
    if (asked) router.push(`/situations/${situationId}/forecasts/${asked.forecastId}`)
  }

  return (
    <Dialog title={t('action')} isOpen={isOpen} onOpenChange={onOpenChange}>
      {(close) => (
        <ActForm
          submit={t('submit')}
          pending={pending}
          refusal={refusal ?? faults.refusal}
          onSend={send}
          onCancel={close}
        >
          <TextField
            label={t('question')}
            hint={t('questionHint')}
            value={draft.question}
            onChange={(question) => change({ question })}
            error={faults.at('question')}
          />
          <TextArea
            label={t('criteria')}
            hint={t('criteriaHint')}
            rows={3}
            value={draft.criteria}
            onChange={(criteria) => change({ criteria })}
            error={faults.at('criteria')}
          />
          <DateTimeField
            label={t('closesAt')}
            onChange={(closesAt) => change({ closesAt })}
            error={faults.at('closesAt')}
          />
          <DateField
            label={t('dueOn')}
            onChange={(dueOn) => change({ dueOn })}
            error={faults.at('dueOn')}
          />
          <Select
            label={t('resolver')}
            choices={people}
            value={draft.resolverId}
            onChange={(resolverId) => change({ resolverId })}
            error={faults.at('resolverId')}
          />
          <Select
            label={t('body')}
            choices={bodies}
            value={draft.bodyId}
            onChange={(bodyId) => change({ bodyId })}
            error={faults.at('bodyId')}
          />
        </ActForm>
      )}
    </Dialog>
  )
}
