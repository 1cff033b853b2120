'use client'
import { useNow, useTranslations } from 'next-intl'

type ElapsedProps = {
  /** From when it is counted, RFC 3339. */
  readonly since: string
  /** How long it took, in seconds; undefined while it has not come about. */
  readonly seconds: number | undefined
  /** Whether it may still come about: then the time runs. */
  readonly isOn: boolean
}

/** How long something took, or has been awaited, in hours, minutes and seconds. */
export const Elapsed = ({ since, seconds, isOn }: ElapsedProps) => {
  const t = useTranslations('convening.callOut')
  const isRunning = seconds === undefined && isOn
  const now = useNow(isRunning ? { updateInterval: 1000 } : undefined)
  if (seconds === undefined && !isOn) return <span>{t('never')}</span>
  const passed = seconds ?? Math.max(0, Math.floor((now.getTime() - Date.parse(since)) / 1000))
  const parts = {
    hours: Math.floor(passed / 3600),
    minutes: Math.floor((passed % 3600) / 60),
    seconds: passed % 60,
  }

  return (
    <span className="tabular-nums" suppressHydrationWarning>
      {t(isRunning ? 'soFar' : 'took', parts)}
    </span>
  )
}
