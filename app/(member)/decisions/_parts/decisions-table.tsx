import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { DecisionState } from '#server/decisions/rules/course.ts'
import type { Nature } from '#server/decisions/rules/decision-words.ts'
import { DateTime } from '../../../_ui/date-time.tsx'
import { type PillarNumber, Pillars } from '../../../_ui/pillar-ring.tsx'
import { StateWord } from '../../../_ui/state-word.tsx'
import { Table } from '../../../_ui/table.tsx'
import { DecisionStateWord } from './decision-state.tsx'

type ShownDecision = {
  readonly decisionId: string
  readonly situationId: string
  readonly situationName: string
  readonly number: number
  readonly title: string
  readonly pillars: PillarNumber[]
  readonly decidedAt: Date
  readonly nature: Nature
  readonly state: DecisionState
  readonly reviewOn: string | null
  readonly dissents: number
  readonly openActions: number
  readonly basisChanged: boolean
}

type DecisionsTableProps = {
  readonly decisions: readonly ShownDecision[]
  /** Names the situation of each, where the list is over several. */
  readonly withSituation?: boolean
}

/** Decisions as rows: number, title, pillars, when decided and when reviewed, what follows. */
export const DecisionsTable = ({ decisions, withSituation = false }: DecisionsTableProps) => {
  const t = useTranslations('decisions')
  const nature = useTranslations('course.nature')
  const columns = useTranslations('log.columns')

  return (
    <Table
      caption={t('title')}
      captionHidden
      columns={[
        { key: 'number', label: t('columns.number') },
        { key: 'title', label: t('columns.title'), heads: true },
        ...(withSituation ? [{ key: 'situation' as const, label: t('columns.situation') }] : []),
        { key: 'pillars', label: t('columns.pillars') },
        { key: 'decided', label: t('columns.decided') },
        { key: 'state', label: columns('state') },
        { key: 'review', label: t('columns.review') },
        { key: 'follows', label: t('columns.follows') },
      ]}
      rows={decisions.map((decision) => ({
        key: decision.decisionId,
        cells: {
          number: decision.number,
          title: (
            <>
              <Link href={`/decisions/${decision.decisionId}`} className="link font-semibold">
                {decision.title}
              </Link>
              {decision.nature !== 'binding' && (
                <span className="block font-normal text-soft text-sm">
                  {nature(decision.nature)}
                </span>
              )}
            </>
          ),
          situation: (
            <Link href={`/situations/${decision.situationId}`} className="link">
              {decision.situationName}
            </Link>
          ),
          pillars: <Pillars engaged={decision.pillars} />,
          decided: <DateTime value={decision.decidedAt} precision="day" />,
          state: <DecisionStateWord state={decision.state} />,
          review: decision.reviewOn && <DateTime value={decision.reviewOn} precision="day" />,
          follows: (
            <span className="flex flex-col gap-1">
              <span>{t('follows.actions', { count: decision.openActions })}</span>
              {decision.dissents > 0 && (
                <span>{t('follows.dissents', { count: decision.dissents })}</span>
              )}
              {decision.basisChanged && (
                <StateWord sign="changed">{t('follows.basisChanged')}</StateWord>
              )}
            </span>
          ),
        },
      }))}
    />
  )
}
