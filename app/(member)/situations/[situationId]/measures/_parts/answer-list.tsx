import { useTranslations } from 'next-intl'
import type { ConditionAnswer, RiskAnswer } from '#server/measures/rules/measure.ts'
import { StateWord } from '../../../../../_ui/state-word.tsx'

const signs = { met: 'done', unmet: 'refused', unknown: 'waiting' } as const

/** The conditions of the tool as the proposal answers them. */
export const ConditionAnswers = ({ answers }: { readonly answers: readonly ConditionAnswer[] }) => {
  const t = useTranslations('measures')
  const texts = useTranslations('library.conditions')
  return (
    <ul className="flex max-w-prose flex-col">
      {answers.map(({ id, met, answer, text }) => (
        <li key={id} className="border-line border-b py-2 first:border-t">
          <p className="flex items-baseline justify-between gap-4">
            <span>{text ?? texts(id as 'in_time')}</span>
            <StateWord sign={signs[met]}>{t(`met.${met}`)}</StateWord>
          </p>
          {answer !== '' && <p className="ps-4 text-soft">{answer}</p>}
        </li>
      ))}
    </ul>
  )
}

/** The risks of the tool and what is done about each. */
export const RiskAnswers = ({ answers }: { readonly answers: readonly RiskAnswer[] }) => {
  const texts = useTranslations('library.risks')
  return (
    <ul className="flex max-w-prose flex-col">
      {answers.map(({ id, answer, text }) => (
        <li key={id} className="border-line border-b py-2 first:border-t">
          <p>{text ?? texts(id as 'fluid_roles')}</p>
          <p className="ps-4 text-soft">{answer}</p>
        </li>
      ))}
    </ul>
  )
}
