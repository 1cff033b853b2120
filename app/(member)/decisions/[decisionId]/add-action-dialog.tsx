'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { useFormFaults } from '../../../_client/use-form-faults.ts'
import type { Choice } from '../../../_ui/choice.ts'
import { ConfirmDialog } from '../../../_ui/confirm-dialog.tsx'
import { useRefusalSentence } from '../../../_ui/refusal-notice.tsx'
import {
  type ActionDraft,
  ActionFields,
  emptyAction,
  wordsOfAction,
} from '../_parts/action-fields.tsx'

type AddActionProps = {
  readonly decisionId: string
  readonly ministries: readonly Choice<string>[]
}

/** Adds something to be done because of a decision. */
export const AddActionDialog = ({ decisionId, ministries }: AddActionProps) => {
  const t = useTranslations('decisions.actions')
  const { run, pending, refusal } = useAct(useTRPC().decisions.addAction)
  const sentence = useRefusalSentence()
  const faults = useFormFaults(() =>
    import('#server/decisions/add-action.schema.ts').then((file) => file.addActionInput),
  )
  const [draft, setDraft] = useState<ActionDraft>(emptyAction)
  const confirm = async () => {
    const given = { decisionId, ...wordsOfAction(draft) }
    const words = await faults.read(given)
    if (!words || (await run(words)) === null) return false
    setDraft(emptyAction())

    return true
  }

  return (
    <ConfirmDialog
      action={t('add')}
      title={t('addTitle')}
      happens={[t('addHappens')]}
      variant="quiet"
      onConfirm={confirm}
      pending={pending}
      refusal={sentence(refusal ?? faults.refusal)}
    >
      <ActionFields
        draft={draft}
        onChange={setDraft}
        ministries={ministries}
        faultAt={(path) => faults.at(path)}
      />
    </ConfirmDialog>
  )
}
