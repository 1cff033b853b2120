import { useTranslations } from 'next-intl'
import { classNames } from './class-names.ts'

/** The three pillars of the 2005 Outcome Document's responsibility; equal in weight, several at once. */
export type PillarNumber = 1 | 2 | 3

const numerals: Record<PillarNumber, string> = { 1: 'I', 2: 'II', 3: 'III' }

type PillarRingProps = { readonly pillar: PillarNumber; readonly engaged?: boolean }

/** A pillar as a roman numeral in a ring; a broken ring and its name say that it is not engaged. */
export const PillarRing = ({ pillar, engaged = true }: PillarRingProps) => {
  const t = useTranslations('common.pillars')
  const name = t(engaged ? 'engaged' : 'notEngaged', {
    numeral: numerals[pillar],
    name: t(`names.${pillar}`),
  })
  return (
    <span
      role="img"
      aria-label={name}
      title={name}
      className={classNames(
        'inline-flex size-6 shrink-0 select-none items-center justify-center rounded-full border font-serif text-sm leading-none',
        engaged ? 'border-ink font-semibold text-ink' : 'border-edge border-dashed text-faint',
      )}
    >
      {numerals[pillar]}
    </span>
  )
}

type PillarsProps = {
  readonly engaged: readonly PillarNumber[]
  /** Also draws those that are not engaged. */
  readonly all?: boolean
}

/** The pillars of a thing, in order. */
export const Pillars = ({ engaged, all = false }: PillarsProps) => (
  <span className="inline-flex gap-1">
    {([1, 2, 3] as const)
      .filter((pillar) => all || engaged.includes(pillar))
      .map((pillar) => (
        <PillarRing key={pillar} pillar={pillar} engaged={engaged.includes(pillar)} />
      ))}
  </span>
)
