import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { DateTime } from '../../../_ui/date-time.tsx'
import { Notice } from '../../../_ui/notice.tsx'

type BallotGradingProps = {
  readonly grading: {
    readonly dueAt: string
    readonly isOverdue: boolean
    readonly pieces: readonly {
      readonly evidenceId: string
      readonly number: number
      readonly title: string
      readonly isFinished: boolean
    }[]
  }
  readonly situationId: string
}

/** What a ballot, and what was decided by it, did not wait for: evidence that is still to be graded, and by when. */
export const BallotGrading = ({ grading, situationId }: BallotGradingProps) => {
  const t = useTranslations('grading.afterBallot')
  const { dueAt, isOverdue, pieces } = grading
  const left = pieces.filter(({ isFinished }) => !isFinished).length

  return (
    <div className="pb-6">
      <Notice
        kind={isOverdue ? 'error' : 'info'}
        title={t('title', { count: pieces.length, left })}
      >
        <p>
          {t(isOverdue ? 'wasDue' : 'due')} <DateTime value={dueAt} precision="deadline" relative />
        </p>
        <ul className="list-disc ps-5">
          {pieces.map(({ evidenceId, number, title, isFinished }) => (
            <li key={evidenceId}>
              <Link href={`/situations/${situationId}/evidence/${evidenceId}`} className="link">
                {t('piece', { number, title })}
              </Link>{' '}
              {isFinished && t('finished')}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
