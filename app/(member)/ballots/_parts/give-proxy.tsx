'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { ConfirmDialog } from '../../../_ui/confirm-dialog.tsx'
import { useRefusalSentence } from '../../../_ui/refusal-notice.tsx'
import { Select } from '../../../_ui/select.tsx'

type GiveProxyProps = {
  readonly motionId: string
  readonly reach: 'meeting' | 'correspondence'
  /** Those that may hold it. */
  readonly ministries: readonly { readonly id: string; readonly name: string }[]
}

/** Lets another ministry speak for the reader's own. */
export const GiveProxy = ({ motionId, reach, ministries }: GiveProxyProps) => {
  const t = useTranslations('ballots.proxy')
  const form = useTranslations('common.form')
  const sentence = useRefusalSentence()
  const { run, pending, refusal } = useAct(useTRPC().ballots.giveProxy)
  const [holderId, setHolderId] = useState<string | null>(null)
  const [asked, setAsked] = useState(false)

  return (
    <ConfirmDialog
      action={t(`give.${reach}`)}
      title={t('title')}
      happens={[t(`reaches.${reach}`), t('opening'), t('cancelled')]}
      variant="quiet"
      pending={pending}
      refusal={refusal ? sentence(refusal) : undefined}
      onConfirm={async () => {
        setAsked(true)
        return holderId !== null && (await run({ motionId, reach, holderId })) !== null
      }}
    >
      <Select
        label={t('holder')}
        value={holderId}
        onChange={setHolderId}
        placeholder={t('choose')}
        error={asked && holderId === null ? form('required') : undefined}
        choices={ministries.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </ConfirmDialog>
  )
}
