import { useFormatter, useTranslations } from 'next-intl'
import { DateTime } from '../../../_ui/date-time.tsx'
import type { HistoryEntry } from './history-words.ts'

type WhenWrittenProps = { readonly entry: Pick<HistoryEntry, 'from' | 'until' | 'saidAt'> }

/** When an entry was: the minute, or from one to another. */
export const WhenWritten = ({ entry: { from, until, saidAt } }: WhenWrittenProps) => {
  const t = useTranslations('history.entry')
  const format = useFormatter()
  const clock = (at: string) =>
    format.dateTime(new Date(at), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const day = (at: string) => format.dateTime(new Date(at), { dateStyle: 'short' })
  if (saidAt !== null) return <DateTime value={saidAt} />
  if (day(from) !== day(until)) {
    return t.rich('fromTo', {
      from: () => <DateTime value={from} />,
      to: () => <DateTime value={until} />,
    })
  }
  if (clock(from) === clock(until)) return <DateTime value={from} />

  return (
    <>
      <DateTime value={from} /> {t('until', { time: clock(until) })}
    </>
  )
}
