import { useTranslations } from 'next-intl'
import { placeOf, type RatingLevel } from '#server/risks/rules/levels.ts'

const bars = [0, 1, 2] as const

/**
 * A level of the risk track: its word beside three bars, as many of them filled as it is high. It looks unlike
 * the steps of proof on purpose: one must not be taken for the other.
 */
export const LevelWord = ({ level }: { readonly level: RatingLevel }) => {
  const t = useTranslations('risks.levels')

  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <svg viewBox="0 0 16 14" aria-hidden="true" data-print="drawn" className="h-3.5 w-4 shrink-0">
        {bars.map((bar) => (
          <rect
            key={bar}
            x={bar * 5.5 + 0.5}
            y={9 - bar * 4}
            width={4}
            height={4.5 + bar * 4}
            fill={placeOf(level) > bar ? 'currentColor' : 'none'}
            stroke="currentColor"
          />
        ))}
      </svg>
      <span className="font-semibold">{t(level)}</span>
    </span>
  )
}
