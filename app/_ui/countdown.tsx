'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { timeLeft, untilNextTick } from './time-left.ts'

type CountdownProps = {
  /** The instant that is counted down to, and the server's clock as the page was drawn (ms). */
  readonly until: number
  readonly now: number
}

/**
 * How long it is still to an instant, a step a minute, in the last minute a second. It goes by the server's clock as the
 * page was drawn, and on from there by how long the page has been open, whatever the device's clock says. It stands on a
 * line of its own, so that nothing moves as it changes; a screen reader reads it when asked, and is not interrupted.
 */
export const Countdown = ({ until, now }: CountdownProps) => {
  const t = useTranslations('common.dates.left')
  const [left, setLeft] = useState(until - now)
  useEffect(() => {
    const opened = performance.now()
    let timer: ReturnType<typeof setTimeout> | undefined
    const tick = () => {
      clearTimeout(timer)
      const still = until - now - (performance.now() - opened)
      setLeft(still)
      const pause = untilNextTick(still)
      timer = pause === null ? undefined : setTimeout(tick, pause)
    }
    // A page that lay in the background was not woken for every step.
    document.addEventListener('visibilitychange', tick)
    tick()

    return () => {
      document.removeEventListener('visibilitychange', tick)
      clearTimeout(timer)
    }
  }, [until, now])
  const told = timeLeft(left)

  return (
    <span role="timer" aria-live="off" className="block whitespace-nowrap text-faint tabular-nums">
      {t(told.unit, told)}
    </span>
  )
}
