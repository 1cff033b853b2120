import { share } from '../../_parts/timeline-marks.ts'

type StepLineProps = {
  readonly frame: { readonly from: Date; readonly to: Date }
  readonly steps: readonly { readonly place: number; readonly from: Date; readonly to: Date }[]
  readonly label: string
}

const height = 32
const floor = height - 2
const rise = 9

/** The course of one level: a step as high as its place, drawn to the width there is; a gap where none was rated. */
export const StepLine = ({ frame, steps, label }: StepLineProps) => {
  const at = (moment: Date) => share(moment, frame).toFixed(2)
  const up = (place: number) => floor - place * rise
  const first = steps[0]
  const last = steps.at(-1)
  if (first === undefined || last === undefined) return null
  const course = steps.map(
    ({ place, from, to }) => `L${at(from)} ${up(place)}L${at(to)} ${up(place)}`,
  )
  const line = `M${course.join('').slice(1)}`
  const area = `M${at(first.from)} ${floor}${course.join('')}L${at(last.to)} ${floor}Z`

  return (
    <svg
      viewBox={`0 0 100 ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
      className="h-8 w-full text-ink"
    >
      <path
        d={`M0 ${floor}H100`}
        stroke="currentColor"
        strokeOpacity={0.25}
        vectorEffect="non-scaling-stroke"
      />
      <path d={area} fill="currentColor" fillOpacity={0.18} />
      <path
        d={line}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.5}
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  )
}
