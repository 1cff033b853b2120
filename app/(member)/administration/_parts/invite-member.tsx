'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { Button } from '../../../_ui/button.tsx'
import { DateTime } from '../../../_ui/date-time.tsx'
import { Dialog } from '../../../_ui/dialog.tsx'
import { RefusalNotice } from '../../../_ui/refusal-notice.tsx'

type InviteMemberProps = {
  readonly memberId: string
  readonly name: string
  /** Where people reach the pages. */
  readonly address: string
}

/** Makes a one-time link by which a member chooses a password. It is shown once and kept nowhere. */
export const InviteMember = ({ memberId, name, address }: InviteMemberProps) => {
  const t = useTranslations('administration.invite')
  const words = useTranslations('common.buttons')
  const { run, pending, refusal } = useAct(useTRPC().members.invite)
  const [link, setLink] = useState<{ url: string; expiresAt: string } | null>(null)
  const [copied, setCopied] = useState(false)
  const make = async () => {
    const made = await run({ memberId })
    // After the #, so that the token reaches no server's log.
    if (made) setLink({ url: `${address}/sign-in/link#${made.token}`, expiresAt: made.expiresAt })
  }
  const copy = async () => {
    if (!link) return
    await navigator.clipboard.writeText(link.url)
    setCopied(true)
  }

  return (
    <Dialog
      title={t('title', { name })}
      trigger={
        <Button variant="plain" size="compact" aria-label={t('title', { name })}>
          {t('open')}
        </Button>
      }
      onOpenChange={() => {
        setLink(null)
        setCopied(false)
      }}
    >
      <RefusalNotice refusal={refusal} />
      {link ? (
        <>
          <p>{t('once')}</p>
          <output className="block break-all border border-line bg-wash px-3 py-2 font-mono text-sm">
            {link.url}
          </output>
          <p className="text-sm text-soft">
            {t('expires')} <DateTime value={link.expiresAt} precision="deadline" />
          </p>
          <div>
            <Button variant="primary" onPress={copy}>
              {words(copied ? 'copied' : 'copy')}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p>{t('lead')}</p>
          <div>
            <Button
              variant="primary"
              pending={pending}
              onPress={make}
              consequence={t('consequence')}
            >
              {t('make')}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  )
}
