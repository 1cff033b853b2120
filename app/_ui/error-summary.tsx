'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef } from 'react'

type ErrorSummaryProps = {
  /** One sentence a fault; `field` is the id of the field it concerns. */
  readonly faults: readonly { readonly field?: string | undefined; readonly sentence: string }[]
}

/** What must be put right before a form can be sent; takes the focus when it appears. */
export const ErrorSummary = ({ faults }: ErrorSummaryProps) => {
  const t = useTranslations('common.form')
  const ref = useRef<HTMLDivElement>(null)
  const titleId = useId()
  const shown = faults.length > 0
  useEffect(() => {
    if (shown) ref.current?.focus()
  }, [shown])
  if (!shown) return null
  return (
    <div
      ref={ref}
      role="alert"
      tabIndex={-1}
      aria-labelledby={titleId}
      className="border-2 border-danger bg-danger-wash px-4 py-3"
    >
      <h2 id={titleId}>{t('faults', { count: faults.length })}</h2>
      <ul className="mt-1 flex list-disc flex-col gap-1 ps-5">
        {faults.map((fault) => (
          <li key={fault.sentence}>
            {fault.field ? (
              <a href={`#${fault.field}`} className="text-danger underline underline-offset-3">
                {fault.sentence}
              </a>
            ) : (
              fault.sentence
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
