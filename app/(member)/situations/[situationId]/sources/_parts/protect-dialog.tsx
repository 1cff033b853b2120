'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { ConfirmDialog } from '../../../../../_ui/confirm-dialog.tsx'
import { useRefusalSentence } from '../../../../../_ui/refusal-notice.tsx'
import { TextArea } from '../../../../../_ui/text-area.tsx'

/** Says who a source is to those alone who will be named. */
export const ProtectDialog = ({ sourceId }: { readonly sourceId: string }) => {
  const t = useTranslations('sources')
  const sentence = useRefusalSentence()
  const { run, pending, refusal } = useAct(useTRPC().evidence.protectSource)
  const [identity, setIdentity] = useState('')
  const [isTried, setTried] = useState(false)

  return (
    <ConfirmDialog
      action={t('protect.action')}
      title={t('protect.title')}
      happens={[t('protect.happens'), t('protect.before')]}
      variant="quiet"
      pending={pending}
      refusal={refusal ? sentence(refusal) : undefined}
      onConfirm={async () => {
        setTried(true)
        return identity.trim() !== '' && (await run({ sourceId, identity })) !== null
      }}
    >
      <TextArea
        label={t('protect.field')}
        rows={3}
        value={identity}
        onChange={setIdentity}
        error={isTried && identity.trim() === '' ? t('fill') : undefined}
      />
    </ConfirmDialog>
  )
}
