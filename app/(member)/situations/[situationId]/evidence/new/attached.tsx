'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { Receipt as ActReceipt } from '#server/platform/receipt.ts'
import { LinkButton } from '../../../../../_ui/link-button.tsx'
import { Receipt } from '../../../../../_ui/receipt.tsx'

type AttachedProps = {
  readonly base: string
  readonly added: { readonly evidenceId: string; readonly number: number }
  readonly receipt: ActReceipt
}

/** The evidence is in the register: the receipt, and where to go on. */
export const Attached = ({ base, added, receipt }: AttachedProps) => {
  const t = useTranslations('evidence.form')
  const ref = useRef<HTMLDivElement>(null)
  // The form that was here is gone; without this one would be left looking at what was below it.
  useEffect(() => {
    ref.current?.focus({ preventScroll: true })
    ref.current?.scrollIntoView({ block: 'center' })
  }, [])

  return (
    <div ref={ref} tabIndex={-1} className="flex flex-col items-start gap-4 outline-none">
      <Receipt done={t('done', { number: added.number })} index={receipt.index} at={receipt.at} />
      <div className="flex flex-wrap gap-3">
        <LinkButton href={`${base}/${added.evidenceId}`} variant="primary">
          {t('open')}
        </LinkButton>
        {/* A plain link, so that the form begins anew. */}
        <a href={`${base}/new`} className="link self-center">
          {t('another')}
        </a>
      </div>
    </div>
  )
}
