'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type Crime, crimes } from '#server/situations/rules/crimes.ts'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { useFormFaults } from '../../../../../_client/use-form-faults.ts'
import { ActForm } from '../../../../../_shell/act-form.tsx'
import { CheckboxGroup } from '../../../../../_ui/checkbox-group.tsx'
import type { Choice } from '../../../../../_ui/choice.ts'
import { DateField } from '../../../../../_ui/date-field.tsx'
import { Dialog } from '../../../../../_ui/dialog.tsx'
import type { Demanded } from '../../../../../_ui/on-demand.tsx'
import { TextArea } from '../../../../../_ui/text-area.tsx'
import { EvidencePicker } from './evidence-picker.tsx'

export type DetermineRiskProps = {
  readonly situationId: string
  /** Rated factors that may be named. */
  readonly offered: readonly Choice[]
}

const empty = {
  determinedOn: null as string | null,
  crimes: [] as Crime[],
  population: '',
  reasons: '',
  factors: [] as string[],
  evidenceIds: [] as string[],
}

/** Determines a serious risk: of which crimes, to whom, why, and on what that rests. */
export const DetermineRiskDialog = ({
  situationId,
  offered,
  isOpen,
  onOpenChange,
}: DetermineRiskProps & Demanded) => {
  const t = useTranslations('risks')
  const crimeWords = useTranslations('common.crimes')
  const { run, pending, refusal } = useAct(useTRPC().risks.determine)
  const faults = useFormFaults(() =>
    import('#server/risks/determine-serious-risk.schema.ts').then(
      (file) => file.determineSeriousRiskInput,
    ),
  )
  const [draft, setDraft] = useState({
    ...empty,
    determinedOn: new Date().toISOString().slice(0, 10) as string | null,
  })
  const change = (part: Partial<typeof empty>) => setDraft({ ...draft, ...part })
  const send = async (close: () => void) => {
    const words = await faults.read({ situationId, ...draft })
    if (!words || !(await run(words))) return
    setDraft({ ...empty, determinedOn: draft.determinedOn })
    close()
  }

  return (
    <Dialog title={t('serious.determine')} isOpen={isOpen} onOpenChange={onOpenChange}>
      {(close) => (
        <ActForm
          submit={t('serious.submit')}
          pending={pending}
          refusal={refusal ?? faults.refusal}
          onSend={() => send(close)}
          onCancel={close}
        >
          <p className="max-w-prose text-soft">{t('accusesNobody')}</p>
          <CheckboxGroup
            label={t('serious.crimes')}
            choices={crimes.map((value) => ({ value, label: crimeWords(value) }))}
            value={draft.crimes}
            onChange={(chosen) => change({ crimes: chosen })}
            error={faults.at('crimes')}
          />
          <TextArea
            label={t('serious.population')}
            hint={t('serious.populationHint')}
            rows={2}
            value={draft.population}
            onChange={(population) => change({ population })}
            error={faults.at('population')}
          />
          <TextArea
            label={t('serious.reasons')}
            hint={t('serious.reasonsHint')}
            rows={5}
            value={draft.reasons}
            onChange={(reasons) => change({ reasons })}
            error={faults.at('reasons')}
          />
          <DateField
            label={t('serious.determinedOn')}
            defaultValue={draft.determinedOn}
            onChange={(determinedOn) => change({ determinedOn })}
            error={faults.at('determinedOn')}
          />
          {offered.length === 0 ? (
            <p className="text-soft">{t('serious.noFactors')}</p>
          ) : (
            <CheckboxGroup
              label={t('serious.factors')}
              hint={t('serious.factorsHint')}
              optional
              choices={offered}
              value={draft.factors}
              onChange={(factors) => change({ factors })}
            />
          )}
          <EvidencePicker
            situationId={situationId}
            chosen={draft.evidenceIds}
            onChange={(evidenceIds) => change({ evidenceIds })}
          />
        </ActForm>
      )}
    </Dialog>
  )
}
