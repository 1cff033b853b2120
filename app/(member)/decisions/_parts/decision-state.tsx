import { useTranslations } from 'next-intl'
import type { DecisionState } from '#server/decisions/rules/course.ts'
import { type StateSign, StateWord } from '../../../_ui/state-word.tsx'

const signs: Record<DecisionState, StateSign> = {
  in_force: 'done',
  amended: 'changed',
  suspended: 'waiting',
  superseded: 'lapsed',
  lapsed: 'lapsed',
  revoked: 'refused',
  completed: 'done',
}

/** How a decision stands: a word with its sign. */
export const DecisionStateWord = ({ state }: { readonly state: DecisionState }) => {
  const t = useTranslations('course.states')

  return <StateWord sign={signs[state]}>{t(state)}</StateWord>
}
