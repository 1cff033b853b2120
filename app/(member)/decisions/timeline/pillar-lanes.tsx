import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import type { Nature } from '#server/decisions/rules/decision-words.ts'
import { classNames } from '../../../_ui/class-names.ts'
import {
  axisTicks,
  share,
  timeFrame,
} from '../../situations/[situationId]/_parts/timeline-marks.ts'

type Drawn = {
  readonly decisionId: string
  readonly number: number
  readonly title: string
  readonly pillars: readonly (1 | 2 | 3)[]
  readonly nature: Nature
  readonly decidedAt: Date
}

const lanes = [
  { pillar: 1, numeral: 'I' },
  { pillar: 2, numeral: 'II' },
  { pillar: 3, numeral: 'III' },
] as const

/** Each nature has a shape of its own, so that it is known without its colour. */
const shapes: Record<Nature, string> = {
  binding: 'size-3 rounded-full bg-accent',
  recommendation: 'size-3 rotate-45 bg-accent',
  no_action: 'size-3 rounded-full border-2 border-ink bg-paper',
}

/** One axis of time, one row a pillar; drawn on the server in percentages, so that it fits every width. */
export const PillarLanes = async ({ decisions }: { readonly decisions: readonly Drawn[] }) => {
  const frame = timeFrame(decisions.map(({ decidedAt }) => decidedAt))
  if (!frame) return null
  const t = await getTranslations('log.timeline')
  const nature = await getTranslations('course.nature')
  const format = await getFormatter()
  const day = (at: Date) => format.dateTime(at, { dateStyle: 'medium' })
  const row = 'grid grid-cols-[4.5rem_minmax(0,1fr)] items-center gap-3'

  return (
    <figure className="pb-4" data-print="drawn">
      <figcaption className="sr-only">
        {t('label', { from: day(frame.from), to: day(frame.to) })}
      </figcaption>
      {lanes.map(({ pillar, numeral }) => (
        <div key={pillar} className={classNames(row, 'border-line border-b')}>
          <span className="text-faint text-sm">{t('pillar', { numeral })}</span>
          <div className="relative h-11">
            {decisions
              .filter(({ pillars }) => pillars.includes(pillar))
              .map((one) => (
                <Link
                  key={one.decisionId}
                  href={`/decisions/${one.decisionId}`}
                  title={`${day(one.decidedAt)}: ${one.title}`}
                  className="absolute top-1/2 inline-grid size-6 -translate-x-1/2 -translate-y-1/2 place-items-center rtl:translate-x-1/2"
                  style={{ insetInlineStart: `${share(one.decidedAt, frame)}%` }}
                >
                  <span className="sr-only">{one.title}</span>
                  <span aria-hidden className={shapes[one.nature]} />
                </Link>
              ))}
          </div>
        </div>
      ))}
      <div className={row}>
        <span />
        <div className="flex justify-between pt-1 text-faint text-sm tabular-nums">
          {axisTicks(frame).map((tick, at) => (
            <span key={tick.toISOString()} className={at % 2 === 1 ? 'max-sm:hidden' : undefined}>
              {format.dateTime(tick, { day: 'numeric', month: 'short', year: 'numeric' })}
            </span>
          ))}
        </div>
      </div>
      <p aria-hidden className="flex flex-wrap gap-x-5 gap-y-1 pt-3 text-sm text-soft">
        {(['binding', 'recommendation', 'no_action'] as const).map((one) => (
          <span key={one} className="inline-flex items-center gap-2">
            <span className={shapes[one]} />
            {nature(one)}
          </span>
        ))}
      </p>
    </figure>
  )
}
