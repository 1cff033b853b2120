'use client'
import { useTimeZone, useTranslations } from 'next-intl'
import { useState } from 'react'
import { type RiskLevel, riskLevels } from '#server/risks/rules/levels.ts'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { useFormFaults } from '../../../../../_client/use-form-faults.ts'
import { ActForm } from '../../../../../_shell/act-form.tsx'
import type { Choice } from '../../../../../_ui/choice.ts'
import { ComboBox } from '../../../../../_ui/combo-box.tsx'
import { Dialog } from '../../../../../_ui/dialog.tsx'
import { NumberField } from '../../../../../_ui/number-field.tsx'
import type { Demanded } from '../../../../../_ui/on-demand.tsx'
import { RadioGroup } from '../../../../../_ui/radio-group.tsx'
import { Select } from '../../../../../_ui/select.tsx'
import { TextArea } from '../../../../../_ui/text-area.tsx'
import { TextField } from '../../../../../_ui/text-field.tsx'

export type SetTripwireProps = {
  readonly situationId: string
  /** Factors and rated indicators. */
  readonly subjects: readonly Choice[]
  readonly bodies: readonly Choice[]
  readonly zones: readonly string[]
}

type Draft = {
  subject: string | null
  level: RiskLevel | null
  withinHours: number
  bodyId: string | null
  title: string
  place: string
  timeZone: string | null
  reason: string
}

/** Settles which level of what calls which body together, and how soon. */
export const SetTripwireDialog = ({
  situationId,
  subjects,
  bodies,
  zones,
  isOpen,
  onOpenChange,
}: SetTripwireProps & Demanded) => {
  const t = useTranslations('risks')
  const zone = useTimeZone() ?? 'UTC'
  const { run, pending, refusal } = useAct(useTRPC().risks.setTripwire)
  const faults = useFormFaults(() =>
    import('#server/risks/set-tripwire.schema.ts').then((file) => file.setTripwireInput),
  )
  const empty: Draft = {
    ...{ subject: null, level: null, withinHours: 24, bodyId: bodies[0]?.value ?? null },
    ...{ title: '', place: '', timeZone: zone, reason: '' },
  }
  const [draft, setDraft] = useState(empty)
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const watch = (subject: string) => {
    const name = subjects.find(({ value }) => value === subject)?.label ?? subject
    const title = draft.title || t('tripwires.meetingTitleDraft', { subject: name }).slice(0, 200)
    change({ subject, title })
  }
  const send = async (close: () => void) => {
    const words = await faults.read({ situationId, ...draft })
    if (!words || !(await run(words))) return
    setDraft(empty)
    close()
  }

  return (
    <Dialog title={t('tripwires.set')} isOpen={isOpen} onOpenChange={onOpenChange}>
      {(close) => (
        <ActForm
          submit={t('tripwires.submit')}
          pending={pending}
          refusal={refusal ?? faults.refusal}
          onSend={() => send(close)}
          onCancel={close}
        >
          <Select
            label={t('tripwires.subject')}
            choices={subjects}
            value={draft.subject}
            onChange={watch}
            error={faults.at('subject')}
          />
          <RadioGroup
            label={t('tripwires.level')}
            choices={riskLevels.slice(1).map((value) => ({
              value,
              label: t(`levels.${value}`),
              hint: t(`levelMeanings.${value}`),
            }))}
            value={draft.level}
            onChange={(level) => change({ level })}
            error={faults.at('level')}
          />
          <NumberField
            label={t('tripwires.withinHours')}
            hint={t('tripwires.withinHoursHint')}
            minValue={1}
            maxValue={720}
            value={draft.withinHours}
            onChange={(withinHours) => change({ withinHours })}
            error={faults.at('withinHours')}
          />
          <Select
            label={t('tripwires.body')}
            choices={bodies}
            value={draft.bodyId}
            onChange={(bodyId) => change({ bodyId })}
            error={faults.at('bodyId')}
          />
          <TextField
            label={t('tripwires.meetingTitle')}
            value={draft.title}
            onChange={(title) => change({ title })}
            error={faults.at('title')}
          />
          <TextField
            label={t('tripwires.place')}
            optional
            value={draft.place}
            onChange={(place) => change({ place })}
          />
          <ComboBox
            label={t('tripwires.timeZone')}
            value={draft.timeZone}
            onChange={(timeZone) => change({ timeZone })}
            choices={zones.map((one) => ({ value: one, label: one.replaceAll('_', ' ') }))}
            error={faults.at('timeZone')}
          />
          <TextArea
            label={t('tripwires.reason')}
            hint={t('tripwires.reasonHint')}
            rows={3}
            value={draft.reason}
            onChange={(reason) => change({ reason })}
            error={faults.at('reason')}
          />
        </ActForm>
      )}
    </Dialog>
  )
}
