import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { AlertSign, CheckSign, InfoSign } from './signs.tsx'

type NoticeProps = {
  readonly kind: 'error' | 'info' | 'success'
  /** What happened. */
  readonly title: string
  /** What was kept. */
  readonly kept?: string | undefined
  /** What to do now. */
  readonly next?: ReactNode
  readonly children?: ReactNode
}

const looks = {
  error: 'border-danger bg-danger-wash',
  info: 'border-edge bg-wash',
  success: 'border-accent bg-accent-wash',
} as const

const signs = { error: AlertSign, info: InfoSign, success: CheckSign } as const

/** Says what happened, what was kept and what to do; an error interrupts, the others wait their turn. */
export const Notice = ({ kind, title, kept, next, children }: NoticeProps) => {
  const t = useTranslations('common.notice')
  const Sign = signs[kind]
  return (
    <div
      role={kind === 'error' ? 'alert' : 'status'}
      className={classNames('flex gap-3 border-s-4 px-4 py-3', looks[kind])}
    >
      <Sign className={classNames('mt-1', kind === 'error' && 'text-danger')} />
      <div className="flex min-w-0 flex-col gap-1">
        <p className="font-semibold">
          <span className="sr-only">{t(kind)} </span>
          {title}
        </p>
        {kept && <p>{kept}</p>}
        {next && <p>{next}</p>}
        {children}
      </div>
    </div>
  )
}
