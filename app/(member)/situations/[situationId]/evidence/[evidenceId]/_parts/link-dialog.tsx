'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../../_client/use-act.ts'
import { Button } from '../../../../../../_ui/button.tsx'
import { Dialog } from '../../../../../../_ui/dialog.tsx'
import { RefusalNotice } from '../../../../../../_ui/refusal-notice.tsx'
import { emptyLink, isCompleteLink, LinkFields } from '../../_parts/link-fields.tsx'

type LinkDialogProps = {
  readonly evidenceId: string
  readonly actors: readonly { id: string; name: string }[]
}

/** Links the evidence to one more element. */
export const LinkDialog = ({ evidenceId, actors }: LinkDialogProps) => {
  const t = useTranslations('evidence')
  const { run, pending, refusal, clear } = useAct(useTRPC().evidence.link)
  const [isOpen, setOpen] = useState(false)
  const [link, setLink] = useState(emptyLink(actors))
  const [isTried, setTried] = useState(false)

  const show = (open: boolean) => {
    setOpen(open)
    setTried(false)
    clear()
  }
  const send = async () => {
    setTried(true)
    if (!isCompleteLink(link) || (await run({ evidenceId, ...link })) === null) return
    show(false)
    setLink(emptyLink(actors))
  }

  return (
    <>
      <Button onPress={() => show(true)}>{t('link.title')}</Button>
      <Dialog title={t('link.title')} isOpen={isOpen} onOpenChange={show}>
        {actors.length === 0 ? (
          <p>{t('form.noActors')}</p>
        ) : (
          <>
            <p className="text-soft text-sm">{t('form.linksHint')}</p>
            <LinkFields value={link} onChange={setLink} actors={actors} isTried={isTried} />
            <RefusalNotice refusal={refusal} />
            <div>
              <Button variant="primary" pending={pending} onPress={send}>
                {t('link.submit')}
              </Button>
            </div>
          </>
        )}
      </Dialog>
    </>
  )
}
