import { useTranslations } from 'next-intl'
import {
  type Criterion,
  dominated,
  type Mark,
  mostWeight,
  sensitivities,
} from '#server/comparisons/rules/weigh-options.ts'

type RobustnessProps = {
  readonly options: readonly { readonly option: string; readonly name: string }[]
  readonly criteria: readonly Criterion[]
  readonly marks: readonly Mark[]
}

/** How far the result hangs on each weight, and which options no weights at all could bring forward. */
export const Robustness = ({ options, criteria, marks }: RobustnessProps) => {
  const t = useTranslations('comparisons')
  const ids = options.map(({ option }) => option)
  const nameOf = (id: string) => options.find(({ option }) => option === id)?.name ?? id
  const namesOf = (of: readonly string[]) => of.map(nameOf).join(' · ')
  const critical = sensitivities(ids, criteria, marks)
  const lesser = dominated(ids, criteria, marks)

  return (
    <div className="flex max-w-prose flex-col gap-2">
      <h3>{t('robust.title')}</h3>
      <ul className="flex list-disc flex-col gap-1 ps-5">
        {critical.map(({ criterion, from, until, below, above }) => {
          const name = criteria.find(({ id }) => id === criterion)?.name ?? ''
          return (
            <li key={criterion}>
              {from === 0 && until === mostWeight
                ? t('robust.never', { name })
                : t('robust.between', { name, from, until })}
              {below && ` ${t('robust.below', { from, names: namesOf(below) })}`}
              {above && ` ${t('robust.above', { until, names: namesOf(above) })}`}
            </li>
          )
        })}
      </ul>
      {lesser.map(({ option, by }) => (
        <p key={option}>{t('robust.dominated', { name: nameOf(option), by: nameOf(by) })}</p>
      ))}
    </div>
  )
}
