'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../../_client/trpc.tsx'
import { useAct } from '../../../../_client/use-act.ts'
import { useFormFaults } from '../../../../_client/use-form-faults.ts'
import { ActForm } from '../../../../_shell/act-form.tsx'
import { Dialog } from '../../../../_ui/dialog.tsx'
import type { Demanded } from '../../../../_ui/on-demand.tsx'
import type { SituationDraft } from '../../_parts/situation-draft.ts'
import { SituationFields } from '../../_parts/situation-fields.tsx'

export type ReviseSituationProps = {
  readonly situation: SituationDraft & { readonly situationId: string }
}

/** Changes what is said of a situation; what was said before stays in the record. */
export const ReviseSituationDialog = ({
  situation,
  isOpen,
  onOpenChange,
}: ReviseSituationProps & Demanded) => {
  const t = useTranslations('situations.facts')
  const { run, pending, refusal } = useAct(useTRPC().situations.revise)
  const faults = useFormFaults(() =>
    import('#server/situations/revise-situation.schema.ts').then(
      (file) => file.reviseSituationInput,
    ),
  )
  const [draft, setDraft] = useState<SituationDraft>(situation)
  const send = async (close: () => void) => {
    const given = { situationId: situation.situationId, situation: draft }
    const words = await faults.read(given)
    if (words && (await run(words))) close()
  }

  return (
    <Dialog title={t('reviseTitle')} isOpen={isOpen} onOpenChange={onOpenChange}>
      {(close) => (
        <ActForm
          submit={t('submit')}
          pending={pending}
          refusal={refusal ?? faults.refusal}
          onSend={() => send(close)}
          onCancel={close}
        >
          <SituationFields value={draft} onChange={setDraft} faultAt={faults.at} />
        </ActForm>
      )}
    </Dialog>
  )
}
