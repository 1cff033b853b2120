import { getFormatter, getTranslations } from 'next-intl/server'
import { stages as allStages, type Stage } from '#server/situations/rules/stages.ts'
import { classNames } from '../../../../_ui/class-names.ts'
import { axisTicks, type Mark, share, stageSpans } from './timeline-marks.ts'

type TimelineFigureProps = {
  readonly label: string
  readonly frame: { readonly from: Date; readonly to: Date }
  readonly marks: readonly Mark[]
  readonly stages: readonly { readonly stage: Stage; readonly setAt: Date }[]
}

const drawn = ['warning', 'evidence', 'meeting', 'ballot', 'decision'] as const

/** Each lane has a shape of its own, so that it is known without its colour and its label. */
const shapes: Record<(typeof drawn)[number], string> = {
  warning: 'size-2.5 rotate-45 border border-ink bg-paper',
  evidence: 'h-3.5 w-0.5 bg-soft',
  meeting: 'size-2.5 rounded-full border border-ink bg-paper',
  ballot: 'size-2.5 border border-ink bg-paper',
  decision: 'size-2.5 rounded-full bg-accent',
}

const depths = ['bg-level-0', 'bg-level-1', 'bg-level-2'] as const
const inks = ['text-on-level-0', 'text-on-level-1', 'text-on-level-2'] as const

const oneDay = 86_400_000

/** Hours for a few days, days for some months, months with their year for more. */
const tickWords = ({ from, to }: TimelineFigureProps['frame']) => {
  const days = (to.getTime() - from.getTime()) / oneDay
  if (days > 180) return { month: 'short', year: 'numeric' } as const
  if (days > 5) return { day: 'numeric', month: 'short' } as const

  return { day: 'numeric', month: 'short', hour: '2-digit', hourCycle: 'h23' } as const
}

/** One axis of time, one row a kind; drawn on the server with percentages, so that it fits every width. */
export const TimelineFigure = async ({ label, frame, marks, stages }: TimelineFigureProps) => {
  const t = await getTranslations('situations.timeline')
  const words = await getTranslations('common.stages')
  const format = await getFormatter()
  const row = 'grid grid-cols-[5.5rem_minmax(0,1fr)] items-center gap-3'

  return (
    <div role="img" aria-label={label} data-print="drawn" className="pb-3">
      <div className={row}>
        <span className="text-faint text-sm">{t('lanes.stage')}</span>
        <div className="relative h-7">
          {stageSpans(stages, frame.to).map(({ stage, from, to }) => {
            const depth = allStages.indexOf(stage)
            return (
              <span
                key={from.toISOString()}
                title={words(stage)}
                className={classNames(
                  'absolute inset-y-0 truncate border-edge border-s px-1.5 text-sm leading-7',
                  depths[depth],
                  inks[depth],
                )}
                style={{
                  insetInlineStart: `${share(from, frame)}%`,
                  width: `${share(to, frame) - share(from, frame)}%`,
                }}
              >
                {share(to, frame) - share(from, frame) > 18 && words(stage)}
              </span>
            )
          })}
        </div>
      </div>
      {drawn.map((lane) => (
        <div key={lane} className={classNames(row, 'border-line border-b')}>
          <span className="text-faint text-sm">{t(`lanes.${lane}`)}</span>
          <div className="relative h-7">
            {marks
              .filter((mark) => mark.lane === lane)
              .map((mark) => (
                <span
                  key={mark.thingId}
                  title={`${format.dateTime(mark.at, { dateStyle: 'medium' })}: ${mark.title}`}
                  className={classNames(
                    'absolute top-1/2 -translate-x-1/2 -translate-y-1/2 rtl:translate-x-1/2',
                    shapes[lane],
                  )}
                  style={{ insetInlineStart: `${share(mark.at, frame)}%` }}
                />
              ))}
          </div>
        </div>
      ))}
      <div className={row}>
        <span />
        <div className="flex justify-between pt-1 text-faint text-sm tabular-nums">
          {axisTicks(frame).map((tick, at) => (
            <span key={tick.toISOString()} className={at % 2 === 1 ? 'max-sm:hidden' : undefined}>
              {format.dateTime(tick, tickWords(frame))}
            </span>
          ))}
        </div>
      </div>
    </div>
  )
}
