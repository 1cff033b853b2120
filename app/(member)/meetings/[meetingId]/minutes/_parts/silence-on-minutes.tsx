import { getTranslations } from 'next-intl/server'
import { DateTime } from '../../../../../_ui/date-time.tsx'
import type { ShownMinutes } from './shown-minutes.ts'

type SilenceOnMinutesProps = {
  readonly minutes: Pick<ShownMinutes, 'objections' | 'silenceEnd' | 'takesCorrections'> & {
    readonly corrections: readonly unknown[]
  }
}

/** Whether circulated minutes may yet pass in silence, and who would not let them. */
export const SilenceOnMinutes = async ({ minutes }: SilenceOnMinutesProps) => {
  const t = await getTranslations('minutes.silence')
  const { objections, silenceEnd, takesCorrections, corrections } = minutes
  const isBroken = objections.length + corrections.length > 0

  return (
    <div className="flex flex-col gap-1">
      <p>
        {silenceEnd?.reason === 'notice'
          ? t('notice', { ministries: silenceEnd.unproven.join(', ') })
          : isBroken
            ? t('broken')
            : t(takesCorrections ? 'lasts' : 'ends')}
      </p>
      {objections.map(({ objectionId, by, reasons, at }) => (
        <p key={objectionId} className="border-edge border-s-4 bg-wash px-3 py-2 text-sm">
          {t.rich('objection', { name: by, at: () => <DateTime value={at} /> })}
          <span className="block whitespace-pre-line">{reasons}</span>
        </p>
      ))}
    </div>
  )
}
