'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../../_client/trpc.tsx'
import { useAct } from '../../../../_client/use-act.ts'
import { useFormFaults } from '../../../../_client/use-form-faults.ts'
import { ActForm } from '../../../../_shell/act-form.tsx'
import { Dialog } from '../../../../_ui/dialog.tsx'
import type { Demanded } from '../../../../_ui/on-demand.tsx'
import { type StageDraft, StageFields } from '../../_parts/stage-fields.tsx'

const nothing: StageDraft = { stage: null, reason: '' }

export type SetStageProps = { readonly situationId: string }

/** Judges the stage anew, in a dialog. */
export const SetStageDialog = ({ situationId, isOpen, onOpenChange }: SetStageProps & Demanded) => {
  const t = useTranslations('situations.stage')
  const { run, pending, refusal } = useAct(useTRPC().situations.setStage)
  const faults = useFormFaults(() =>
    import('#server/situations/set-stage.schema.ts').then((file) => file.setStageInput),
  )
  const [draft, setDraft] = useState(nothing)
  const send = async (close: () => void) => {
    const given = { situationId, ...draft }
    const words = await faults.read(given)
    if (!words || !(await run(words))) return
    setDraft(nothing)
    close()
  }

  return (
    <Dialog title={t('set')} isOpen={isOpen} onOpenChange={onOpenChange}>
      {(close) => (
        <ActForm
          submit={t('submit')}
          pending={pending}
          refusal={refusal ?? faults.refusal}
          onSend={() => send(close)}
          onCancel={close}
        >
          <StageFields
            value={draft}
            onChange={setDraft}
            faults={{ stage: faults.at('stage'), reason: faults.at('reason') }}
          />
        </ActForm>
      )}
    </Dialog>
  )
}
