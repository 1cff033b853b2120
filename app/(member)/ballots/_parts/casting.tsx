import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { BallotRead } from '#server/ballots/ballot-read.schema.ts'
import { DateTime } from '../../../_ui/date-time.tsx'

type CastingProps = {
  readonly casting: NonNullable<NonNullable<BallotRead['result']>['casting']>
}

/** The casting vote that broke a tie: whose, which way and why. */
export const Casting = ({ casting }: CastingProps) => {
  const t = useTranslations('ballots')
  return (
    <div className="mt-4 max-w-prose border-edge border-s-4 bg-wash px-4 py-2">
      <p className="font-semibold">
        {t('casting.done', { choice: casting.choice, name: casting.memberName })}
      </p>
      <p>{casting.reason}</p>
      <p className="text-sm text-soft">
        <DateTime value={casting.at} />{' '}
        <Link href={`/record?entry=${casting.index}`} className="link">
          {t('votes.entry', { index: String(casting.index) })}
        </Link>
      </p>
    </div>
  )
}
