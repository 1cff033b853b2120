'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { RoomState } from '#server/meetings/rules/room-state.ts'
import type { KeptEnd } from '../../../../../_client/keep-acts.tsx'
import type { KeptAct } from '../../../../../_client/keeping.ts'
import { useRefusalSentence } from '../../../../../_ui/refusal-notice.tsx'
import { StateWord } from '../../../../../_ui/state-word.tsx'

type ConnectionProps = {
  readonly room: RoomState
  readonly lostSince: number | null
  readonly kept: readonly KeptAct[]
  readonly ended: readonly KeptEnd[]
}

const named = [
  'ballots.cast',
  'sittings.checkIn',
  'sittings.checkOut',
  'sittings.requestFloor',
  'sittings.withdrawRequest',
] as const
type Named = (typeof named)[number]

const isNamed = (path: string): path is Named => named.some((one) => one === path)

/** Whether what is shown is as it is now; what waits to be sent, and how what was kept has ended. */
export const Connection = ({ room, lostSince, kept, ended }: ConnectionProps) => {
  const t = useTranslations('room.connection')
  const format = useFormatter()
  const sentence = useRefusalSentence()
  const { timeZone } = room.meeting
  const clock = (at: number) => format.dateTime(new Date(at), { timeZone, timeStyle: 'medium' })
  const what = ({ path }: KeptAct) => {
    if (!isNamed(path)) return t('acts.other')
    const [, name] = path.split('.') as [string, 'cast']
    return t(`acts.${name}`)
  }

  return (
    <div role="status" className="flex flex-col gap-1 text-sm">
      <p className="flex min-h-5 flex-wrap items-baseline gap-x-3">
        {lostSince === null ? (
          <StateWord sign="done">{t('live')}</StateWord>
        ) : (
          <>
            <StateWord sign="alert">{t('lost', { since: clock(lostSince) })}</StateWord>
            <span>{t('lostMeans')}</span>
          </>
        )}
      </p>
      {kept.map((act) => (
        <p key={act.key} className="border-edge border-s-4 bg-wash px-3 py-1">
          {t('kept', { what: what(act), at: clock(act.at) })}
        </p>
      ))}
      {ended.slice(0, 3).map((act) => (
        <p key={act.key} className="border-accent border-s-4 bg-accent-wash px-3 py-1">
          {act.refusal
            ? t('refused', {
                what: what(act),
                at: clock(act.at),
                why: sentence(act.refusal) ?? '',
              })
            : t('sent', { what: what(act), at: clock(act.at) })}
        </p>
      ))}
    </div>
  )
}
