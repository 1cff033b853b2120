import { getTimeZone, getTranslations } from 'next-intl/server'
import { wallTimeOf } from '#server/meetings/rules/zoned-time.ts'
import type { Choice } from '../../../_ui/choice.ts'
import { DateTime } from '../../../_ui/date-time.tsx'
import { Section } from '../../../_ui/section.tsx'
import { StateWord } from '../../../_ui/state-word.tsx'
import { Table } from '../../../_ui/table.tsx'
import { CompleteAction } from '../../meetings/_actions/complete-action.tsx'
import { AddActionDialog } from './add-action-dialog.tsx'
import type { ShownDecision } from './shown-decision.ts'

type ActionsSectionProps = {
  readonly decision: ShownDecision
  readonly ministries: readonly Choice<string>[]
}

/** Who does what because of the decision, by when, and what came of it. */
export const ActionsSection = async ({ decision, ministries }: ActionsSectionProps) => {
  const t = await getTranslations('decisions.actions')
  const today = wallTimeOf(decision.now.toISOString(), await getTimeZone()).slice(0, 10)
  const state = (action: ShownDecision['actions'][number]) => {
    if (action.completedAt !== null) return <StateWord sign="done">{t('done')}</StateWord>
    return action.dueOn < today ? (
      <StateWord sign="alert">{t('overdue')}</StateWord>
    ) : (
      <StateWord sign="open">{t('open')}</StateWord>
    )
  }

  return (
    <Section
      title={t('title')}
      actions={
        decision.isConvenor && (
          <span data-print="no">
            <AddActionDialog decisionId={decision.decisionId} ministries={ministries} />
          </span>
        )
      }
    >
      {decision.actions.length === 0 ? (
        <p className="text-soft">{t('none')}</p>
      ) : (
        <Table
          caption={t('title')}
          captionHidden
          columns={[
            { key: 'number', label: t('columns.number') },
            { key: 'what', label: t('columns.what'), heads: true },
            { key: 'owner', label: t('columns.owner') },
            { key: 'due', label: t('columns.due') },
            { key: 'state', label: t('columns.state') },
          ]}
          rows={decision.actions.map((action) => ({
            key: action.actionId,
            cells: {
              number: action.number,
              what: <span className="whitespace-pre-line">{action.what}</span>,
              owner:
                action.ownerMember === null
                  ? action.owner
                  : t('ownerMember', { ministry: action.owner, member: action.ownerMember }),
              due: <DateTime value={action.dueOn} precision="day" />,
              state: (
                <div className="flex flex-col items-start gap-2">
                  {state(action)}
                  {action.outcome && (
                    <span className="whitespace-pre-line text-sm">{action.outcome}</span>
                  )}
                  {action.mayComplete && (
                    <span data-print="no">
                      <CompleteAction actionId={action.actionId} number={action.number} />
                    </span>
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
