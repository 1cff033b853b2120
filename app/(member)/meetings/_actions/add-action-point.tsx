'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { useFormFaults } from '../../../_client/use-form-faults.ts'
import { ConfirmDialog } from '../../../_ui/confirm-dialog.tsx'
import { DateField } from '../../../_ui/date-field.tsx'
import { useRefusalSentence } from '../../../_ui/refusal-notice.tsx'
import { TextArea } from '../../../_ui/text-area.tsx'
import { noOwner, OwnerFields, type Owners } from './owner-fields.tsx'

type AddActionPointProps = {
  readonly meetingId: string
  readonly owners: Owners
}

const empty = { what: '', ...noOwner, dueOn: '' }

/** Notes what a meeting agreed is to be done, by which ministry, perhaps by whom there, and by when. */
export const AddActionPoint = ({ meetingId, owners }: AddActionPointProps) => {
  const t = useTranslations('actions.add')
  const { run, pending, refusal } = useAct(useTRPC().actions.add)
  const sentence = useRefusalSentence()
  const faults = useFormFaults(() =>
    import('#server/actions/add.schema.ts').then((file) => file.addActionPointInput),
  )
  const [draft, setDraft] = useState(empty)
  const confirm = async () => {
    const given = await faults.read({ meetingId, ...draft })
    if (!given || (await run(given)) === null) return false
    setDraft(empty)

    return true
  }

  return (
    <ConfirmDialog
      action={t('action')}
      title={t('title')}
      happens={[t('happens')]}
      variant="quiet"
      pending={pending}
      refusal={sentence(refusal ?? faults.refusal)}
      onConfirm={confirm}
    >
      <TextArea
        label={t('what')}
        rows={2}
        value={draft.what}
        onChange={(what) => setDraft({ ...draft, what })}
        error={faults.at('what')}
      />
      <OwnerFields
        owners={owners}
        draft={draft}
        onChange={(owner) => setDraft({ ...draft, ...owner })}
        faultAt={faults.at}
      />
      <DateField
        label={t('dueOn')}
        onChange={(day) => setDraft({ ...draft, dueOn: day ?? '' })}
        error={faults.at('dueOn')}
      />
    </ConfirmDialog>
  )
}
