import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { Section } from '../../../_ui/section.tsx'
import { ActionsTable } from './actions-table.tsx'
import { AddActionPoint } from './add-action-point.tsx'
import { ownersAmong } from './owners-among.ts'

type MeetingActionsProps = {
  readonly meetingId: string
  readonly situationId: string
  readonly bodyId: string
  readonly mayAdd: boolean
}

/** What a meeting and the decisions taken in it gave somebody to do. */
export const MeetingActions = async (props: MeetingActionsProps) => {
  const { meetingId, situationId, bodyId, mayAdd } = props
  const api = await caller()
  const [actions, found, mandates] = await Promise.all([
    api.actions.list({ meetingId, state: 'all' }),
    api.members.ministries({}),
    api.members.mandates({ situationId }),
  ])
  const t = await getTranslations('actions')
  const owners = ownersAmong(
    found ?? [],
    (mandates ?? []).map(({ memberName, ...one }) => ({ ...one, name: memberName })),
  )

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
              <AddActionPoint meetingId={meetingId} owners={owners} />
            </span>
          )}
        </>
      }
      lead={actions && actions.length > 0 ? t('ofMeeting') : undefined}
    >
      {actions && actions.length > 0 ? (
        <ActionsTable actions={actions} owners={owners} withOrigin={false} />
      ) : (
        <p className="text-soft">{t('none')}</p>
      )}
    </Section>
  )
}
