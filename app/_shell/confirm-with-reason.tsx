'use client'
import { useTranslations } from 'next-intl'
import { type ComponentProps, type ReactNode, useState } from 'react'
import { ConfirmDialog } from '../_ui/confirm-dialog.tsx'
import { type ShownRefusal, useRefusalSentence } from '../_ui/refusal-notice.tsx'
import { TextArea } from '../_ui/text-area.tsx'

type ConfirmWithReasonProps = Pick<
  ComponentProps<typeof ConfirmDialog>,
  'action' | 'title' | 'happens' | 'variant' | 'size'
> & {
  readonly pending: boolean
  readonly refusal: ShownRefusal | null
  /** Does it, with the reason. Resolving to null keeps the dialog open beside the refusal. */
  readonly run: (reason: string) => Promise<unknown>
  /** Fields that the act needs besides, above the reason. */
  readonly children?: ReactNode
}

/** Asks once before an act that takes something back, and for the reason, which the record keeps. */
export const ConfirmWithReason = ({ refusal, run, children, ...asked }: ConfirmWithReasonProps) => {
  const t = useTranslations('common.form')
  const sentence = useRefusalSentence()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const missing = reason.trim() === ''

  return (
    <ConfirmDialog
      {...asked}
      refusal={sentence(refusal)}
      onConfirm={async () => {
        setTried(true)
        return !missing && (await run(reason)) !== null
      }}
    >
      {children}
      <TextArea
        label={t('reason')}
        hint={t('reasonHint')}
        rows={3}
        value={reason}
        onChange={setReason}
        error={tried && missing ? t('required') : undefined}
      />
    </ConfirmDialog>
  )
}
