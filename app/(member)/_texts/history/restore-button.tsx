'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { ConfirmDialog } from '../../../_ui/confirm-dialog.tsx'
import { useRefusalSentence } from '../../../_ui/refusal-notice.tsx'
import { TextArea } from '../../../_ui/text-area.tsx'

type RestoreButtonProps = {
  /** The sections to restore, each an act of its own: one, or all that changed. */
  readonly documentIds: readonly string[]
  /** The title of the one section; null for all. */
  readonly title: string | null
  readonly point: string
}

/** Makes sections say again what they said at an earlier point, with a reason. */
export const RestoreButton = ({ documentIds, title, point }: RestoreButtonProps) => {
  const t = useTranslations('history.restore')
  const trpc = useTRPC()
  const sentence = useRefusalSentence()
  const { run, pending, refusal } = useAct(trpc.assessments.restore)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const missing = tried && reason.trim() === ''

  return (
    <span data-print="no">
      <ConfirmDialog
        variant="quiet"
        action={title === null ? t('all') : t('action')}
        title={title === null ? t('allTitle') : t('title', { section: title })}
        happens={[title === null ? t('allFirst') : t('first'), t('second'), t('third')]}
        pending={pending}
        refusal={refusal ? sentence(refusal) : undefined}
        onConfirm={async () => {
          setTried(true)
          if (reason.trim() === '') return false
          for (const documentId of documentIds) {
            if ((await run({ documentId, point, reason })) === null) return false
          }
          return true
        }}
      >
        <TextArea
          label={t('reason')}
          hint={t('reasonHint')}
          rows={2}
          value={reason}
          onChange={setReason}
          maxLength={500}
          {...(missing ? { error: t('reasonMissing') } : {})}
        />
      </ConfirmDialog>
    </span>
  )
}
