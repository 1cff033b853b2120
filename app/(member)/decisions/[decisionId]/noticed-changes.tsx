import { getTranslations } from 'next-intl/server'
import { DateTime } from '../../../_ui/date-time.tsx'
import type { ShownDecision } from './shown-decision.ts'

type NoticedChangesProps = { readonly changes: ShownDecision['notices'][number]['changes'] }
type Level = 0 | 1 | 2 | 3 | 4 | 5

const noticeOf = {
  serious_risk: 'notices.withdrawnRisk',
  manifest_failure: 'notices.liftedFailure',
} as const

/** What a notice told of, one sentence each, as it was then: it may have changed again since. */
export const NoticedChanges = async ({ changes }: NoticedChangesProps) => {
  const t = await getTranslations('decisions')
  const words = await getTranslations('common')
  const level = (value: number | null) =>
    value === null ? t('basis.notComputed') : words(`levels.${value as Level}`)

  return (
    <ul className="list-disc ps-5 text-sm">
      {changes.map((change) => (
        <li key={JSON.stringify(change)}>
          {change.kind === 'finding' || change.kind === 'element'
            ? t(`notices.${change.kind}`, {
                about: `${change.actor}, ${words(`crimes.${change.crime}` as 'crimes.genocide')}`,
                element: change.kind === 'element' ? change.element : '',
                before: level(change.before),
                after: level(change.after),
              })
            : 'determinedOn' in change
              ? t.rich(noticeOf[change.kind], {
                  date: () => <DateTime value={change.determinedOn} />,
                })
              : t('notices.evidence', {
                  number: change.number,
                  what: t(`basis.kinds.${change.kind}`),
                })}
        </li>
      ))}
    </ul>
  )
}
