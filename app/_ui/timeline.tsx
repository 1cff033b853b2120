import type { ReactNode } from 'react'
import { DateTime } from './date-time.tsx'

/** Something that happened: when, what, and what it was about. */
export type TimelineEntry = {
  readonly key: string
  readonly at: string | Date
  readonly title: ReactNode
  readonly body?: ReactNode
}

type TimelineProps = {
  readonly entries: readonly TimelineEntry[]
  readonly precision?: 'day' | 'minute'
}

/** Events in order on one rule; the order is the caller's. */
export const Timeline = ({ entries, precision = 'day' }: TimelineProps) => (
  <ol className="flex flex-col">
    {entries.map((entry) => (
      <li
        key={entry.key}
        className="relative grid gap-x-4 border-line border-s pb-4 ps-5 last:pb-0 sm:grid-cols-[9rem_1fr]"
      >
        <span
          aria-hidden
          className="absolute top-2 -left-[4.5px] size-2 rounded-full border border-edge bg-paper rtl:-right-[4.5px] rtl:left-auto"
        />
        <span className="text-faint text-sm leading-6">
          <DateTime value={entry.at} precision={precision} />
        </span>
        <div className="min-w-0">
          <div>{entry.title}</div>
          {entry.body && <div className="text-soft">{entry.body}</div>}
        </div>
      </li>
    ))}
  </ol>
)
