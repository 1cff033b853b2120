import { useTranslations } from 'next-intl'
import { letterState } from '#server/mail/rules/notice-state.ts'
import { DateTime } from '../../../_ui/date-time.tsx'
import { StateWord } from '../../../_ui/state-word.tsx'

type LetterStateProps = {
  readonly letter: {
    readonly deliveredAt: string | null
    readonly failedAt: string | null
    readonly openedAt: string | null
    readonly passed: boolean
  }
}

const signs = {
  opened: 'done',
  delivered: 'done',
  failed: 'alert',
  waiting: 'waiting',
  passed: 'lapsed',
} as const

/** Where a letter stands, in a word, and since when. */
export const LetterState = ({ letter }: LetterStateProps) => {
  const t = useTranslations('mail.pages.states')
  const state = letterState(letter)
  const since = {
    opened: letter.openedAt,
    delivered: letter.deliveredAt,
    failed: letter.failedAt,
    ...{ waiting: null, passed: null },
  }[state]

  return (
    <>
      <StateWord sign={signs[state]}>{t(state)}</StateWord>
      {since && (
        <span className="block text-faint text-sm">
          <DateTime value={since} />
        </span>
      )}
    </>
  )
}
