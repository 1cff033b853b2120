'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../../_client/trpc.tsx'
import { useAct } from '../../../../_client/use-act.ts'
import { useFormFaults } from '../../../../_client/use-form-faults.ts'
import { ActForm } from '../../../../_shell/act-form.tsx'
import { Dialog } from '../../../../_ui/dialog.tsx'
import type { Demanded } from '../../../../_ui/on-demand.tsx'
import { ScopeFields } from '../../_parts/scope-fields.tsx'
import { emptyScope, type ScopeDraft } from '../../_parts/situation-draft.ts'

export type RecordScopeTestProps = {
  readonly situationId: string
  /** The answers that hold, to start from. */
  readonly before: ScopeDraft | null
}

/** Answers the scope test, in a dialog; starts from the answers that hold. */
export const RecordScopeTestDialog = ({
  situationId,
  before,
  isOpen,
  onOpenChange,
}: RecordScopeTestProps & Demanded) => {
  const t = useTranslations('situations.scope')
  const { run, pending, refusal } = useAct(useTRPC().situations.recordScopeTest)
  const faults = useFormFaults(() =>
    import('#server/situations/record-scope-test.schema.ts').then(
      (file) => file.recordScopeTestInput,
    ),
  )
  const [draft, setDraft] = useState<ScopeDraft>(before ?? emptyScope)
  const send = async (close: () => void) => {
    const given = { situationId, ...draft }
    const words = await faults.read(given)
    if (words && (await run(words))) close()
  }

  return (
    <Dialog title={t('title')} isOpen={isOpen} onOpenChange={onOpenChange}>
      {(close) => (
        <ActForm
          submit={t('submit')}
          pending={pending}
          refusal={refusal ?? faults.refusal}
          onSend={() => send(close)}
          onCancel={close}
        >
          <ScopeFields value={draft} onChange={setDraft} faultAt={faults.at} />
        </ActForm>
      )}
    </Dialog>
  )
}
