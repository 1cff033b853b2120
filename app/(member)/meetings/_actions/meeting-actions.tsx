import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { Section } from '../../../_ui/section.tsx'
import { ActionsTable } from './actions-table.tsx'
import { AddActionPoint } from './add-action-point.tsx'

type MeetingActionsProps = {
  readonly meetingId: string
  readonly bodyId: string
  readonly mayAdd: boolean
}

/** What a meeting and the decisions taken in it gave somebody to do. */
export const MeetingActions = async ({ meetingId, bodyId, mayAdd }: MeetingActionsProps) => {
  const api = await caller()
  const [actions, found] = await Promise.all([
    api.actions.list({ meetingId, state: 'all' }),
    api.members.ministries({}),
  ])
  const t = await getTranslations('actions')
  const ministries = (found ?? []).map(({ ministryId, name }) => ({
    value: ministryId,
    label: name,
  }))

  return (
    <Section
      title={t('title')}
      actions={
        <>
          <Link href={`/meetings/actions?body=${bodyId}`} className="link" data-print="no">
            {t('all')}
          </Link>
          {mayAdd && (
            <span data-print="no">
              <AddActionPoint meetingId={meetingId} ministries={ministries} />
            </span>
          )}
        </>
      }
      lead={actions && actions.length > 0 ? t('ofMeeting') : undefined}
    >
      {actions && actions.length > 0 ? (
        <ActionsTable actions={actions} ministries={ministries} withOrigin={false} />
      ) : (
        <p className="text-soft">{t('none')}</p>
      )}
    </Section>
  )
}
