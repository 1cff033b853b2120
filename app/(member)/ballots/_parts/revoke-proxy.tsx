'use client'
import { useTranslations } from 'next-intl'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { ConfirmDialog } from '../../../_ui/confirm-dialog.tsx'
import { useRefusalSentence } from '../../../_ui/refusal-notice.tsx'

type RevokeProxyProps = { readonly proxyId: string; readonly holder: string }

/** Takes a proxy back before the ballot that it is for. */
export const RevokeProxy = ({ proxyId, holder }: RevokeProxyProps) => {
  const t = useTranslations('ballots.proxy')
  const sentence = useRefusalSentence()
  const { run, pending, refusal } = useAct(useTRPC().ballots.revokeProxy)

  return (
    <ConfirmDialog
      action={t('revoke')}
      title={t('revokeTitle')}
      happens={[t('revokeHappens', { holder })]}
      variant="plain"
      size="compact"
      pending={pending}
      refusal={refusal ? sentence(refusal) : undefined}
      onConfirm={async () => (await run({ proxyId })) !== null}
    />
  )
}
