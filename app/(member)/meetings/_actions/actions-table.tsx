import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { DateTime } from '../../../_ui/date-time.tsx'
import { StateWord } from '../../../_ui/state-word.tsx'
import { Table } from '../../../_ui/table.tsx'
import { CompleteAction } from './complete-action.tsx'
import type { Owners } from './owner-fields.tsx'
import { PostponeAction } from './postpone-action.tsx'
import { ReassignAction } from './reassign-action.tsx'
import type { ShownAction } from './shown-action.ts'

type ActionsTableProps = {
  readonly actions: readonly ShownAction[]
  readonly owners: Owners
  /** Whether each says what it comes of: not where all come of one meeting. */
  readonly withOrigin: boolean
}

/** What is to be done, by whom, by when, how it stands, and what the reader may do about it. */
export const ActionsTable = async ({ actions, owners, withOrigin }: ActionsTableProps) => {
  const t = await getTranslations('actions')
  const origin = ({ origin: from, situationName }: ShownAction) => (
    <>
      <Link
        href={from.kind === 'meeting' ? `/meetings/${from.id}` : `/decisions/${from.id}`}
        className="link"
      >
        {t(from.kind, { number: from.number })}
      </Link>
      <span className="block text-faint text-sm">{situationName}</span>
    </>
  )
  const state = (action: ShownAction) => {
    if (action.completedAt !== null) return <StateWord sign="done">{t('states.done')}</StateWord>
    return action.isOverdue ? (
      <StateWord sign="alert">{t('states.overdue')}</StateWord>
    ) : (
      <StateWord sign="open">{t('states.open')}</StateWord>
    )
  }

  return (
    <Table
      caption={t('title')}
      captionHidden
      columns={[
        { key: 'number', label: t('columns.number') },
        { key: 'what', label: t('columns.what'), heads: true },
        { key: 'owner', label: t('columns.owner') },
        { key: 'due', label: t('columns.due') },
        ...(withOrigin ? [{ key: 'origin' as const, label: t('columns.origin') }] : []),
        { key: 'state', label: t('columns.state') },
      ]}
      rows={actions.map((action) => ({
        key: action.actionId,
        cells: {
          number: action.number,
          what: (
            <>
              <span className="whitespace-pre-line">{action.what}</span>
              {action.because && (
                <span className="block font-normal text-faint text-sm">
                  {t('moved', { because: action.because })}
                </span>
              )}
            </>
          ),
          owner:
            action.member === null
              ? action.ministry
              : t('ownerMember', { ministry: action.ministry, member: action.member }),
          due: <DateTime value={action.dueOn} precision="day" />,
          origin: origin(action),
          state: (
            <div className="flex flex-col items-start gap-2">
              {state(action)}
              {action.outcome && (
                <span className="whitespace-pre-line text-sm">{action.outcome}</span>
              )}
              <span data-print="no" className="flex flex-wrap gap-1 empty:hidden">
                {action.mayComplete && (
                  <CompleteAction actionId={action.actionId} number={action.number} />
                )}
                {action.mayMove && (
                  <>
                    <PostponeAction actionId={action.actionId} number={action.number} />
                    <ReassignAction
                      actionId={action.actionId}
                      number={action.number}
                      owners={owners}
                    />
                  </>
                )}
              </span>
            </div>
          ),
        },
      }))}
    />
  )
}
