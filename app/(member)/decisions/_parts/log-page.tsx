import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { EmptyState } from '../../../_ui/empty-state.tsx'
import { DecisionsTable } from './decisions-table.tsx'
import { LogFilter } from './log-filter.tsx'
import { addressOf, filterOf, type LogQuery } from './log-query.ts'

type LogPageProps = {
  readonly base: string
  readonly query: LogQuery
  /** What is shown where nothing at all was logged. */
  readonly empty: ReactNode
  readonly notActedOn?: boolean
}

/** A page of the log under its filter: newest first, with the way to earlier ones. */
export const LogPage = async ({ base, query, empty, notActedOn = false }: LogPageProps) => {
  const { decidedAt, decisionId } = query
  const asked = filterOf(query)
  const found = await (await caller()).decisions.list({
    ...asked,
    ...(notActedOn ? { nature: 'no_action' as const } : {}),
    ...(decidedAt && decisionId ? { after: { decidedAt, decisionId } } : {}),
  })
  if (!found) return missing()
  const t = await getTranslations('decisions')
  const words = await getTranslations('log.none')
  const none =
    Object.keys(asked).length > 0 ? (
      <EmptyState title={words('title')}>{words('next')}</EmptyState>
    ) : (
      empty
    )

  return (
    <>
      <LogFilter base={base} query={query} withNature={!notActedOn} />
      {found.decisions.length === 0 ? (
        none
      ) : (
        <DecisionsTable decisions={found.decisions} withSituation />
      )}
      {found.next && (
        <p className="py-4">
          <Link href={addressOf(base, query, found.next)} className="link">
            {t('more')}
          </Link>
        </p>
      )}
    </>
  )
}
