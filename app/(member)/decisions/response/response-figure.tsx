import { getTranslations } from 'next-intl/server'
import { type Answer, answers, type ResponseTimes } from '#server/decisions/rules/response.ts'
import { classNames } from '../../../_ui/class-names.ts'

type ResponseFigureProps = {
  readonly situations: readonly {
    readonly situationId: string
    readonly name: string
    readonly times: ResponseTimes
  }[]
}

/** Each answer has a shape of its own, so that it is known without its colour. */
const shapes: Record<Answer, string> = {
  convening: 'size-3 rounded-full border-2 border-ink bg-paper',
  decision: 'size-3 rounded-full bg-accent',
  action: 'size-3 rotate-45 bg-ink',
}

const oneDay = 86_400_000
/** The scale ends at a multiple of this, so that it has whole days at every quarter. */
const quarters = 4 * oneDay

/**
 * A line for each situation from its first indicator (left) to its latest answer, on a scale of days that all share;
 * dashed to the end of the scale while an answer is awaited. Drawn on the server in percentages.
 */
export const ResponseFigure = async ({ situations }: ResponseFigureProps) => {
  const t = await getTranslations('log.response')
  const given = situations.flatMap(({ times }) =>
    answers.flatMap((answer) => (times[answer].running ? [] : [times[answer].elapsed])),
  )
  const most = Math.ceil((Math.max(oneDay, ...given) * 1.02) / quarters) * quarters
  const place = (elapsed: number) => `${Math.min(100, (elapsed / most) * 100)}%`
  const row =
    'grid grid-cols-[9rem_minmax(0,1fr)] items-center gap-3 max-sm:grid-cols-1 max-sm:gap-0'

  return (
    <figure className="pb-4" data-print="drawn">
      <div role="img" aria-label={t('label')}>
        {situations.map(({ situationId, name, times }) => {
          const reached = answers.filter((answer) => !times[answer].running)
          const last = Math.max(0, ...reached.map((answer) => times[answer].elapsed))
          return (
            <div key={situationId} className={classNames(row, 'border-line border-b py-1')}>
              <span className="truncate text-sm" title={name}>
                {name}
              </span>
              <div className="relative mx-2 h-8">
                <span
                  className="absolute top-1/2 h-0.5 -translate-y-1/2 bg-edge"
                  style={{ insetInlineStart: 0, width: place(last) }}
                />
                {reached.length < answers.length && (
                  <span
                    className="absolute top-1/2 -translate-y-1/2 border-edge border-t border-dashed"
                    style={{ insetInlineStart: place(last), insetInlineEnd: 0 }}
                  />
                )}
                {reached.map((answer) => (
                  <span
                    key={answer}
                    title={t(`answers.${answer}`)}
                    className={classNames(
                      'absolute top-1/2 -translate-x-1/2 -translate-y-1/2 rtl:translate-x-1/2',
                      shapes[answer],
                    )}
                    style={{ insetInlineStart: place(times[answer].elapsed) }}
                  />
                ))}
              </div>
            </div>
          )
        })}
        <div className={row}>
          <span />
          <div className="mx-2 flex justify-between pt-1 text-faint text-sm tabular-nums">
            {[0, 0.25, 0.5, 0.75, 1].map((part, at) => (
              <span key={part} className={at % 2 === 1 ? 'max-sm:hidden' : undefined}>
                {t('onAxis', { count: (most * part) / oneDay })}
              </span>
            ))}
          </div>
        </div>
      </div>
      <figcaption className="flex flex-wrap gap-x-5 gap-y-1 pt-3 text-sm text-soft">
        {answers.map((answer) => (
          <span key={answer} className="inline-flex items-center gap-2">
            <span aria-hidden className={shapes[answer]} />
            {t(`answers.${answer}`)}
          </span>
        ))}
      </figcaption>
    </figure>
  )
}
