'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../../_client/trpc.tsx'
import { useAct } from '../../../../_client/use-act.ts'
import type { Choice } from '../../../../_ui/choice.ts'
import { ConfirmDialog } from '../../../../_ui/confirm-dialog.tsx'
import { useRefusalSentence } from '../../../../_ui/refusal-notice.tsx'
import { Select } from '../../../../_ui/select.tsx'

type WatchDialogProps = { readonly decisionId: string; readonly wires: readonly Choice<string>[] }

/** Ties a tripwire of the situation to a decision. */
export const WatchDialog = ({ decisionId, wires }: WatchDialogProps) => {
  const t = useTranslations('course.triggers')
  const { run, pending, refusal } = useAct(useTRPC().decisions.watch)
  const sentence = useRefusalSentence()
  const [tripwireId, setTripwireId] = useState(wires[0]?.value ?? '')

  return (
    <ConfirmDialog
      action={t('tie')}
      title={t('tieTitle')}
      happens={[t('tieHappens')]}
      variant="quiet"
      onConfirm={async () => (await run({ decisionId, tripwireId })) !== null}
      pending={pending}
      refusal={sentence(refusal)}
    >
      <Select label={t('tripwire')} value={tripwireId} onChange={setTripwireId} choices={wires} />
    </ConfirmDialog>
  )
}
