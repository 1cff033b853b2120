import { useTranslations } from 'next-intl'
import { noticeState } from '#server/mail/rules/notice-state.ts'
import { DateTime } from '../../../_ui/date-time.tsx'
import { StateWord } from '../../../_ui/state-word.tsx'

type LetterStateProps = {
  readonly letter: {
    readonly deliveredAt: string | null
    readonly failedAt: string | null
    readonly openedAt: string | null
  }
}

const signs = { opened: 'done', delivered: 'done', failed: 'alert', waiting: 'waiting' } as const

/** Where a letter stands, in a word, and since when. */
export const LetterState = ({ letter }: LetterStateProps) => {
  const t = useTranslations('mail.pages.states')
  const state = noticeState(letter)
  const at = { ...letter, opened: letter.openedAt, delivered: letter.deliveredAt }
  const since = state === 'failed' ? at.failedAt : state === 'waiting' ? null : at[state]

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
