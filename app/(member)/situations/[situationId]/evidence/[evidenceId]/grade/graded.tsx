'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { Receipt as ActReceipt } from '#server/platform/receipt.ts'
import { LinkButton } from '../../../../../../_ui/link-button.tsx'
import { Receipt } from '../../../../../../_ui/receipt.tsx'
import type { ShownEvidence } from '../_parts/shown-evidence.ts'

type GradedProps = {
  readonly base: string
  readonly evidenceId: string
  readonly next: ShownEvidence['nextToGrade']
  readonly receipt: ActReceipt
}

/** The grade is recorded: the receipt, what others said, and the next that waits. */
export const Graded = ({ base, evidenceId, next, receipt }: GradedProps) => {
  const t = useTranslations('evidence.grade')
  const ref = useRef<HTMLDivElement>(null)
  // The page beneath is read again and may name another next; what one is about to press stays.
  const [following] = useState(next?.evidenceId === evidenceId ? null : next)
  // The form that was here is gone; without this one would be left looking at what was below it.
  useEffect(() => {
    ref.current?.focus({ preventScroll: true })
    ref.current?.scrollIntoView({ block: 'center' })
  }, [])

  return (
    <div ref={ref} tabIndex={-1} className="flex flex-col items-start gap-4 outline-none">
      <Receipt done={t('done')} index={receipt.index} at={receipt.at} />
      {following ? (
        <div className="flex flex-col items-start gap-1">
          <LinkButton href={`${base}/${following.evidenceId}/grade`} variant="primary">
            {t('next', { number: following.number })}
          </LinkButton>
          <p className="text-soft text-sm">{following.title}</p>
        </div>
      ) : (
        <p>{t('noMore')}</p>
      )}
      <LinkButton href={`${base}/${evidenceId}`}>{t('sideBySide')}</LinkButton>
    </div>
  )
}
