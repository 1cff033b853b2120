import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { DateTime } from '../../../../../_ui/date-time.tsx'
import { Section } from '../../../../../_ui/section.tsx'
import { Table } from '../../../../../_ui/table.tsx'
import { DeclineGrading, WithdrawGrading } from '../_grading/answer-request.tsx'
import { RequestState } from '../_grading/request-state.tsx'
import type { ShownRequest } from '../_grading/shown-request.ts'

type RequestsSectionProps = {
  readonly requests: readonly ShownRequest[]
  readonly base: string
  readonly mayAsk: boolean
}

/** Who is asked for what, the earliest due first: those that are open, and those that were declined. */
export const RequestsSection = ({ requests, base, mayAsk }: RequestsSectionProps) => {
  const t = useTranslations('grading.requests')

  return (
    <Section title={t('title')} lead={t('lead')}>
      {requests.length === 0 ? (
        <p className="text-soft">{t('none')}</p>
      ) : (
        <Table
          caption={t('title')}
          captionHidden
          columns={[
            { key: 'evidence', label: t('evidence'), heads: true },
            { key: 'who', label: t('who') },
            { key: 'due', label: t('due') },
            { key: 'state', label: t('state') },
          ]}
          rows={requests.map((request) => ({
            key: request.requestId,
            cells: {
              evidence: (
                <Link href={`${base}/${request.evidenceId}#grades`} className="link">
                  {request.number}. {request.title}
                </Link>
              ),
              who: (
                <>
                  {request.memberName}
                  <span className="block text-faint text-sm">{request.ministryName}</span>
                </>
              ),
              due: <DateTime value={request.dueAt} precision="deadline" />,
              state: (
                <div className="flex flex-col items-start gap-1">
                  <span>
                    <RequestState request={request} />
                  </span>
                  {request.state === 'open' && request.mine && (
                    <DeclineGrading requestId={request.requestId} />
                  )}
                  {request.state === 'open' && !request.mine && mayAsk && (
                    <WithdrawGrading requestId={request.requestId} />
                  )}
                </div>
              ),
            },
          }))}
        />
      )}
    </Section>
  )
}
