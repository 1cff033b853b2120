import { useTranslations } from 'next-intl'
import type { BallotRead } from '#server/ballots/ballot-read.schema.ts'
import { DateTime } from '../../../_ui/date-time.tsx'
import { Notice } from '../../../_ui/notice.tsx'

type AwaitingProps = {
  readonly awaiting: NonNullable<BallotRead['awaiting']>
  readonly terms: BallotRead['terms']
  /** What it comes to if all of them confirm, in a word. */
  readonly verdict: string
}

/** Which ministries a closed ballot waits for, until when, and what it comes to with them. */
export const Awaiting = ({ awaiting, terms, verdict }: AwaitingProps) => {
  const t = useTranslations('ballots.referendum')
  const { ministries, confirmBy } = awaiting

  return (
    <div className="pb-6">
      <Notice kind="info" title={t('waiting', { count: ministries.length })}>
        <p>{ministries.map(({ name }) => name).join(', ')}</p>
        <p>
          {t.rich('until', {
            when: () => <DateTime value={confirmBy} precision="deadline" relative />,
            verdict,
            unconfirmed: terms?.referendum.unconfirmed ?? 'lapses',
          })}
        </p>
      </Notice>
    </div>
  )
}
