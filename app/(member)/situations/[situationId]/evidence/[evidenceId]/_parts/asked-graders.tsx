import { useTranslations } from 'next-intl'
import { DateTime } from '../../../../../../_ui/date-time.tsx'
import { DeclineGrading, WithdrawGrading } from '../../_grading/answer-request.tsx'
import { AskGraders } from '../../_grading/ask-graders.tsx'
import type { Candidate } from '../../_grading/candidate.ts'
import { RequestState } from '../../_grading/request-state.tsx'
import type { ShownRequest } from '../../_grading/shown-request.ts'

type AskedGradersProps = {
  readonly situationId: string
  readonly evidenceId: string
  readonly requests: readonly ShownRequest[]
  /** Whether somebody is still to be asked. */
  readonly isWanting: boolean
  /** Null for a reader who asks nobody. */
  readonly candidates: readonly Candidate[] | null
}

/** Who is asked to grade this piece, by when, and what became of it. */
export const AskedGraders = ({
  situationId,
  evidenceId,
  requests,
  isWanting,
  candidates,
}: AskedGradersProps) => {
  const t = useTranslations('grading')
  if (requests.length === 0 && candidates === null) return null

  return (
    <div>
      <h3 className="eyebrow">{t('requests.title')}</h3>
      <ul className="flex flex-col">
        {requests.map((request) => (
          <li
            key={request.requestId}
            className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-line border-b py-2"
          >
            <div className="min-w-0">
              <span className="font-semibold">{request.memberName}</span>{' '}
              <span className="text-faint text-sm">
                {request.ministryName}, {t('requests.by', { name: request.askedByName })}
              </span>
              <span className="block">
                <RequestState request={request} />
              </span>
              {request.state === 'open' && (
                <span className="block text-soft text-sm">
                  {t('requests.due')}{' '}
                  <DateTime value={request.dueAt} precision="deadline" relative />
                </span>
              )}
            </div>
            {request.state === 'open' && request.mine && (
              <DeclineGrading requestId={request.requestId} />
            )}
            {request.state === 'open' && !request.mine && candidates !== null && (
              <WithdrawGrading requestId={request.requestId} />
            )}
          </li>
        ))}
      </ul>
      {candidates !== null && (
        <div className="pt-3">
          {isWanting ? (
            <AskGraders
              situationId={situationId}
              evidenceIds={[evidenceId]}
              candidates={candidates}
            />
          ) : (
            requests.length === 0 && <p className="text-soft">{t('ask.wantsNone')}</p>
          )}
        </div>
      )}
    </div>
  )
}
