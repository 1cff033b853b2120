import { deepestDrawn } from '#server/evidence/rules/origin-trees.ts'
import type { ShownTree } from './shown-origins.ts'

/** How high a row is; the words beside it keep to it. */
export const rowHeight = 44
const lane = 14
const margin = 9

type TreeLinesProps = {
  readonly branches: ShownTree['branches']
  readonly label: string
  /** Whether anybody attests where it begins. */
  readonly isAttested: boolean
}

/**
 * The lines beside a tree's rows: a square where it begins, empty where nobody attests that, rings below, a dashed line where a member said
 * that the origin is the same. Shapes, no colour.
 */
export const TreeLines = ({ branches, label, isAttested }: TreeLinesProps) => {
  const lanes = Math.max(...branches.map(({ depth }) => Math.min(depth, deepestDrawn)))
  const width = margin * 2 + lanes * lane
  const x = (depth: number) => margin + Math.min(depth, deepestDrawn) * lane

  return (
    <svg
      viewBox={`0 0 ${width} ${branches.length * rowHeight}`}
      width={width}
      height={branches.length * rowHeight}
      role="img"
      aria-label={label}
      data-print="drawn"
      className="shrink-0 text-ink"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
    >
      {branches.map(({ evidenceId, depth, passing, way }, row) => {
        const top = row * rowHeight
        const middle = top + rowHeight / 2
        const own = Math.min(depth, deepestDrawn)
        const isParent = (branches[row + 1]?.depth ?? 0) > depth
        const isDashed = way === 'regrouped' ? { strokeDasharray: '3 3' } : {}
        return (
          <g key={evidenceId}>
            <path
              d={passing
                .slice(0, own)
                .map((goesOn, above) => {
                  if (goesOn) return `M${x(above)} ${top}V${top + rowHeight}`
                  return above === own - 1 ? `M${x(above)} ${top}V${middle}` : ''
                })
                .join('')}
            />
            {own > 0 && <path d={`M${x(own - 1)} ${middle}H${x(own) - 5}`} {...isDashed} />}
            {isParent && <path d={`M${x(depth)} ${middle + 5}V${top + rowHeight}`} />}
            {way === 'root' ? (
              <rect
                {...{ x: x(0) - 5, y: middle - 5, width: 10, height: 10 }}
                fill={isAttested ? 'currentColor' : 'none'}
              />
            ) : (
              <circle cx={x(depth)} cy={middle} r={5} fill="var(--color-paper)" />
            )}
          </g>
        )
      })}
    </svg>
  )
}
