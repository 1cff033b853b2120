import { useFormatter, useTranslations } from 'next-intl'
import type { ChoiceRead } from '#server/choices/choice-read.schema.ts'

type StandingsPictureProps = {
  readonly options: ChoiceRead['options']
  readonly outcome: NonNullable<ChoiceRead['result']>['outcome']
}

/** What each option held in each round, as bars with the quota where there is one; the table under it says the same. */
export const StandingsPicture = ({ options, outcome }: StandingsPictureProps) => {
  const t = useTranslations('choices.rounds')
  const format = useFormatter()
  const { rounds, unit, quota, chosen } = outcome
  const most = Math.max(
    quota ?? 0,
    ...rounds.flatMap(({ votes }) => votes.map(({ units }) => units)),
  )
  if (rounds.length === 0 || most === 0) return null
  const share = (units: number) => `${(100 * units) / most}%`

  return (
    <div aria-hidden="true" className="grid gap-x-8 gap-y-4 pb-4 sm:grid-cols-2">
      {rounds.map((round, at) => (
        <figure key={`${round.kind} ${round.of.join()}`} className="flex flex-col gap-1.5">
          {rounds.length > 1 && (
            <figcaption className="eyebrow">{t('stage', { number: at + 1 })}</figcaption>
          )}
          {options.map(({ id, name }) => {
            const units = round.votes.find(({ option }) => option === id)?.units
            if (units === undefined) return null
            return (
              <div
                key={id}
                className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)_auto] gap-3 text-sm"
              >
                <span className={chosen.includes(id) ? 'font-semibold' : undefined}>{name}</span>
                <span className="relative my-1 border border-edge bg-wash">
                  <span
                    className={`absolute inset-y-0 start-0 ${chosen.includes(id) ? 'bg-accent' : 'bg-edge'}`}
                    style={{ width: share(units) }}
                  />
                  {quota !== null && (
                    <span
                      className="absolute -inset-y-1 border-ink border-s-2"
                      style={{ insetInlineStart: share(quota) }}
                    />
                  )}
                </span>
                <span className="tabular-nums">
                  {format.number(units / unit, { maximumFractionDigits: 5 })}
                </span>
              </div>
            )
          })}
        </figure>
      ))}
    </div>
  )
}
