import { rowHeight } from './tree-lines.tsx'

type RepeatsArcsProps = {
  readonly rows: number
  readonly arcs: readonly { start: number; end: number; evidence: number }[]
  readonly label: string
}

const width = 120
const foot = width - 12

/** Arrows between rows, from who repeats to who is repeated, with how often. The further apart, the wider. */
export const RepeatsArcs = ({ rows, arcs, label }: RepeatsArcsProps) => {
  const y = (row: number) => row * rowHeight + rowHeight / 2
  const longest = Math.max(1, ...arcs.map(({ start, end }) => Math.abs(start - end)))

  return (
    <svg
      viewBox={`0 0 ${width} ${rows * rowHeight}`}
      width={width}
      height={rows * rowHeight}
      role="img"
      aria-label={label}
      data-print="drawn"
      className="shrink-0 text-ink"
    >
      {arcs.map(({ start, end, evidence }) => {
        const apart = Math.abs(start - end)
        const reach = 24 + (apart / longest) * (foot - 40)
        // What is repeated both ways has two arcs, one within the other.
        const side = start < end ? reach - 10 : reach
        const [from, to] = [y(start) + (start < end ? 4 : -4), y(end) + (start < end ? -4 : 4)]
        const middle = (from + to) / 2
        return (
          <g key={`${start} ${end}`} stroke="currentColor" fill="none">
            <path
              d={`M${foot} ${from}C${foot - side * 1.2} ${from} ${foot - side * 1.2} ${to} ${foot} ${to}`}
              strokeWidth={1 + Math.min(4, Math.log2(evidence))}
            />
            <path d={`M${foot + 7} ${to}l-9 -5v10z`} fill="currentColor" stroke="none" />
            <text
              x={foot - side * 0.9}
              y={middle + 4}
              textAnchor="middle"
              fontSize={12}
              fill="currentColor"
              stroke="var(--color-paper)"
              strokeWidth={4}
              paintOrder="stroke"
            >
              {evidence}
            </text>
          </g>
        )
      })}
      {Array.from({ length: rows }, (_, row) => y(row)).map((at) => (
        <path key={at} d={`M${foot + 8} ${at}h4`} stroke="currentColor" strokeOpacity={0.5} />
      ))}
    </svg>
  )
}
