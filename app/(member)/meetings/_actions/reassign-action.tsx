'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { useFormFaults } from '../../../_client/use-form-faults.ts'
import { ConfirmDialog } from '../../../_ui/confirm-dialog.tsx'
import { useRefusalSentence } from '../../../_ui/refusal-notice.tsx'
import { TextArea } from '../../../_ui/text-area.tsx'
import { noOwner, OwnerFields, type Owners } from './owner-fields.tsx'

type ReassignActionProps = {
  readonly actionId: string
  readonly number: number
  readonly owners: Owners
}

/** Gives something to be done to another ministry or member, with the reason. */
export const ReassignAction = ({ actionId, number, owners }: ReassignActionProps) => {
  const t = useTranslations('actions')
  const { run, pending, refusal } = useAct(useTRPC().actions.reassign)
  const sentence = useRefusalSentence()
  const faults = useFormFaults(() =>
    import('#server/actions/reassign.schema.ts').then((file) => file.reassignActionPointInput),
  )
  const [owner, setOwner] = useState(noOwner)
  const [because, setBecause] = useState('')

  return (
    <ConfirmDialog
      action={t('reassign.action')}
      title={t('reassign.title', { number })}
      happens={[t('reassign.happens')]}
      variant="plain"
      size="compact"
      pending={pending}
      refusal={sentence(refusal ?? faults.refusal)}
      onConfirm={async () => {
        const given = await faults.read({ actionId, ...owner, because })
        return given !== null && (await run(given)) !== null
      }}
    >
      <OwnerFields owners={owners} draft={owner} onChange={setOwner} faultAt={faults.at} />
      <TextArea
        label={t('because')}
        rows={2}
        value={because}
        onChange={setBecause}
        error={faults.at('because')}
      />
    </ConfirmDialog>
  )
}
