import { useTranslations } from 'next-intl'
import { type StateSign, StateWord } from '../../../../../_ui/state-word.tsx'
import type { ShownRequest } from './shown-request.ts'

const signs: Record<ShownRequest['state'], StateSign> = {
  open: 'waiting',
  graded: 'done',
  in_conflict: 'refused',
  declined: 'refused',
  withdrawn: 'lapsed',
}

/** What became of a request to grade, and why. */
export const RequestState = ({ request }: { readonly request: ShownRequest }) => {
  const t = useTranslations('grading.requests')
  const { state, isOverdue, reason } = request

  return (
    <>
      <StateWord sign={isOverdue ? 'alert' : signs[state]}>
        {t(`states.${isOverdue ? 'overdue' : state}`)}
      </StateWord>
      {reason !== null && (
        <span className="block max-w-prose text-soft text-sm">{t('because', { reason })}</span>
      )}
    </>
  )
}
