import { useFormatter, useTranslations } from 'next-intl'
import type { Bin } from '#server/forecasts/rules/calibration.ts'

type CalibrationFigureProps = { readonly body: string; readonly bins: readonly Bin[] }

const side = 300
const margin = { start: 46, end: 14, top: 14, bottom: 40 }
const ticks = [0, 0.25, 0.5, 0.75, 1]
const x = (share: number) => margin.start + share * side
const y = (share: number) => margin.top + (1 - share) * side

/** What was said against what happened: on the line both are the same. Drawn on the server; shapes, no colour. */
export const CalibrationFigure = ({ body, bins }: CalibrationFigureProps) => {
  const t = useTranslations('forecasts')
  const format = useFormatter()
  const percent = (share: number) => format.number(share * 100, { maximumFractionDigits: 0 })
  const points = bins.map((bin) => ({ ...bin, rate: bin.happened / bin.count }))

  return (
    <svg
      viewBox={`0 0 ${margin.start + side + margin.end} ${margin.top + side + margin.bottom}`}
      role="img"
      data-print="drawn"
      aria-label={t('calibration.figure', {
        body,
        points: points
          .map(({ word, said, rate }) =>
            t('calibration.point', {
              word: t(`words.${word}`),
              said: percent(said),
              happened: percent(rate),
            }),
          )
          .join('; '),
      })}
      className="w-full max-w-[26rem] text-ink"
    >
      <rect
        x={x(0)}
        y={y(1)}
        width={side}
        height={side}
        fill="none"
        stroke="currentColor"
        strokeOpacity={0.4}
      />
      <path
        d={`M${x(0)} ${y(0)}L${x(1)} ${y(1)}`}
        stroke="currentColor"
        strokeOpacity={0.6}
        strokeDasharray="4 4"
      />
      {ticks.map((tick) => (
        <g key={tick} fill="currentColor" fontSize={12} fillOpacity={0.75}>
          <text x={x(tick)} y={y(0) + 16} textAnchor="middle">
            {percent(tick)}
          </text>
          <text x={x(0) - 6} y={y(tick) + 4} textAnchor="end">
            {percent(tick)}
          </text>
        </g>
      ))}
      <g fill="currentColor" fontSize={12}>
        <text x={x(0.5)} y={y(0) + 34} textAnchor="middle">
          {t('calibration.axisSaid')} %
        </text>
        <text transform={`translate(12 ${y(0.5)}) rotate(-90)`} textAnchor="middle">
          {t('calibration.axisHappened')} %
        </text>
      </g>
      {points.map(({ word, said, rate, count }) => (
        <g key={word}>
          <circle
            cx={x(said)}
            cy={y(rate)}
            r={5 + Math.min(9, Math.sqrt(count))}
            fill="var(--color-paper)"
            stroke="currentColor"
            strokeWidth={1.5}
          />
          <text x={x(said)} y={y(rate) + 4} textAnchor="middle" fontSize={11} fill="currentColor">
            {count}
          </text>
        </g>
      ))}
    </svg>
  )
}
