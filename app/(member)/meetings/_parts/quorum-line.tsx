import { useTranslations } from 'next-intl'
import type { QuorumNow } from '#server/meetings/rules/quorum.ts'
import { StateWord } from '../../../_ui/state-word.tsx'

type QuorumLineProps = {
  readonly quorum: QuorumNow
  /** Whether the body's rules let presence from afar be presence. */
  readonly remoteCounts: boolean
  readonly ministries: readonly { ministryId: string; name: string; present: boolean }[]
}

/** The quorum as it stands, in words and numbers, and the ministries that are missing. */
export const QuorumLine = ({ quorum, remoteCounts, ministries }: QuorumLineProps) => {
  const t = useTranslations('meetings.quorum')
  const { present, entitled, needed, met } = quorum
  const missing = ministries.filter((ministry) => !ministry.present)

  return (
    <div className="flex flex-col gap-1 pb-4">
      <p className="flex flex-wrap items-baseline gap-x-4" aria-live="polite">
        <span className="text-lg tabular-nums">{t('present', { present, entitled })}</span>
        <StateWord sign={met ? 'done' : 'waiting'}>{t(met ? 'met' : 'notMet')}</StateWord>
        <span className="text-soft">{t('needed', { needed })}</span>
      </p>
      {!remoteCounts && <p className="text-sm text-soft">{t('remote')}</p>}
      {missing.length > 0 && missing.length < ministries.length && (
        <p className="text-sm text-soft">
          {t('missing', { ministries: missing.map(({ name }) => name).join(' · ') })}
        </p>
      )}
    </div>
  )
}
