import { getTranslations } from 'next-intl/server'
import { DateTime } from '../../../../../_ui/date-time.tsx'
import { StateWord } from '../../../../../_ui/state-word.tsx'
import type { ShownMinutes } from './shown-minutes.ts'

const signs = { draft: 'draft', circulated: 'open', approved: 'frozen' } as const

type MinutesNowProps = {
  readonly minutes: Pick<
    ShownMinutes,
    'state' | 'versions' | 'takesCorrections' | 'approvableIn' | 'approval' | 'silenceEnd'
  >
}

/** Where minutes stand, in a sentence, and the hash that holds them. */
export const MinutesNow = async ({ minutes }: MinutesNowProps) => {
  const t = await getTranslations('minutes')
  const { state, versions, takesCorrections, approvableIn } = minutes
  const last = versions.at(-1)
  const isForMeeting = minutes.approval === 'meeting' || minutes.silenceEnd !== null
  const at = () => <DateTime value={last?.at ?? ''} />
  const until = () => <DateTime value={last?.correctionsUntil ?? ''} precision="deadline" />

  return (
    <div className="flex max-w-prose flex-col gap-1">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <StateWord sign={signs[state]}>{t(`states.${state}`)}</StateWord>
        <span>
          {state === 'draft' && t('now.draft')}
          {state === 'circulated' &&
            (takesCorrections
              ? t.rich('now.circulated', { at, until })
              : t.rich('now.closed', { at, until }))}
          {state === 'approved' &&
            (last?.approvedIn
              ? t.rich('now.approved', { number: last.approvedIn.number, at })
              : t.rich('now.approvedSilently', { at }))}
        </span>
      </p>
      {state === 'circulated' && approvableIn.length === 0 && isForMeeting && (
        <p className="text-soft">{t('approve.none')}</p>
      )}
      {state !== 'draft' && last && (
        <p className="text-faint text-sm">
          {t('fingerprint')} <code className="break-all font-mono">{last.hash}</code>
        </p>
      )}
    </div>
  )
}
