'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { Button } from '../../../_ui/button.tsx'
import { ConfirmDialog } from '../../../_ui/confirm-dialog.tsx'
import { DateTime } from '../../../_ui/date-time.tsx'
import { Notice } from '../../../_ui/notice.tsx'
import { RefusalNotice, useRefusalSentence } from '../../../_ui/refusal-notice.tsx'

type CalendarFeedProps = {
  readonly madeAt: string | null
  /** Where people reach the pages. */
  readonly address: string
}

/** The secret address of one's calendar: got, renewed and ended. It is shown once, as it is made. */
export const CalendarFeed = ({ madeAt, address }: CalendarFeedProps) => {
  const t = useTranslations('invitations.feed')
  const words = useTranslations('common.buttons')
  const trpc = useTRPC()
  const renewing = useAct(trpc.invitations.renewFeed)
  const revoking = useAct(trpc.invitations.revokeFeed)
  const sentence = useRefusalSentence()
  const [link, setLink] = useState<string | null>(null)
  const [copied, setCopied] = useState(false)
  const renew = async () => {
    const made = await renewing.run({})
    setCopied(false)
    if (made) setLink(`${address}/api/calendar/${made.token}.ics`)
  }
  const copy = async () => {
    if (link === null) return
    await navigator.clipboard.writeText(link)
    setCopied(true)
  }
  const revoke = async () => {
    const done = await revoking.run({})
    if (done) setLink(null)

    return done !== null
  }

  return (
    <div className="flex flex-col items-start gap-3">
      <p>
        {madeAt === null ? t('none') : t.rich('since', { when: () => <DateTime value={madeAt} /> })}
      </p>
      <RefusalNotice refusal={renewing.refusal} />
      {link && (
        <Notice kind="success" title={t('once')}>
          <output className="my-1 block break-all border border-line bg-sheet px-3 py-2 font-mono text-sm">
            {link}
          </output>
          <span>
            <Button onPress={copy}>{words(copied ? 'copied' : 'copy')}</Button>
          </span>
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        <Button
          variant={madeAt === null ? 'primary' : 'quiet'}
          pending={renewing.pending}
          onPress={renew}
          consequence={madeAt === null ? undefined : t('renewed')}
        >
          {t(madeAt === null ? 'get' : 'renew')}
        </Button>
        {madeAt !== null && (
          <ConfirmDialog
            action={t('revoke')}
            title={t('revokeTitle')}
            happens={[t('revokeHappens')]}
            variant="quiet"
            pending={revoking.pending}
            refusal={sentence(revoking.refusal)}
            onConfirm={revoke}
          />
        )}
      </div>
    </div>
  )
}
