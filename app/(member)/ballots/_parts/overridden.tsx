import { useTranslations } from 'next-intl'
import type { AroundRead } from '#server/ballots/get-around.ts'
import { DateTime } from '../../../_ui/date-time.tsx'
import { Notice } from '../../../_ui/notice.tsx'

type OverriddenProps = { readonly around: AroundRead | null }

/** Why a ballot's motion skipped a state, if it did. */
export const Overridden = ({ around }: OverriddenProps) => {
  const t = useTranslations('ballots')
  if (!around || around.overrides.length === 0) return null

  return (
    <div className="pb-6">
      <Notice kind="info" title={t('explanations.overridden')}>
        {around.overrides.map(({ index, memberName, to, text, at }) => (
          <p key={index}>
            {t(`motion.states.${to}`)}: {text} ({memberName}, <DateTime value={at} />)
          </p>
        ))}
      </Notice>
    </div>
  )
}
