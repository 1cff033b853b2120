import { useTranslations } from 'next-intl'
import { StateWord } from '../../../_ui/state-word.tsx'

type SilenceStateProps = {
  readonly outcome: 'adopted' | 'broken' | 'withdrawn' | 'not_adopted' | null
}

const signs = {
  circulating: 'open',
  adopted: 'done',
  broken: 'refused',
  withdrawn: 'lapsed',
  not_adopted: 'refused',
} as const

/** Where a round stands, in a word. */
export const SilenceState = ({ outcome }: SilenceStateProps) => {
  const t = useTranslations('silence.states')
  const state = outcome ?? 'circulating'

  return <StateWord sign={signs[state]}>{t(state)}</StateWord>
}
