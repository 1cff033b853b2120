import { useFormatter, useTranslations } from 'next-intl'
import { type StateSign, StateWord } from '../../../_ui/state-word.tsx'

type ShownState = 'waiting' | 'escalated' | 'triaged' | 'dismissed' | 'answered'
type WarningStateProps = { readonly state: ShownState; readonly dueAt: Date }

const signs: Record<ShownState, StateSign> = {
  waiting: 'waiting',
  escalated: 'alert',
  triaged: 'done',
  dismissed: 'lapsed',
  answered: 'done',
}

/** Whether a warning was answered, and if not, by when it must be. */
export const WarningState = ({ state, dueAt }: WarningStateProps) => {
  const t = useTranslations('warnings')
  const format = useFormatter()
  const date = format.dateTime(dueAt, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  })

  return (
    <span className="flex flex-col">
      <StateWord sign={signs[state]}>{t(`states.${state}`)}</StateWord>
      {(state === 'waiting' || state === 'escalated') && (
        <span className="text-faint text-sm">
          {t(state === 'escalated' ? 'overdue' : 'due', { date })}
        </span>
      )}
    </span>
  )
}
