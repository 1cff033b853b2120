import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { columns } from '#server/decisions/rules/board.ts'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { DateTime } from '../../../_ui/date-time.tsx'
import { PageHeader } from '../../../_ui/page-header.tsx'
import { type StateSign, StateWord } from '../../../_ui/state-word.tsx'
import { filterOf, readLogQuery } from '../_parts/log-query.ts'
import { LogTabs } from '../_parts/log-tabs.tsx'
import { PillarFilter } from '../_parts/pillar-filter.tsx'

type BoardPageProps = {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async () => ({
  title: (await getTranslations('log.board'))('title'),
})

const signs: Record<(typeof columns)[number], StateSign> = {
  late: 'alert',
  due: 'waiting',
  lapsing: 'lapsed',
}

/** What decisions ask for: late, due and lapsing, side by side. */
const BoardPage = async ({ searchParams }: BoardPageProps) => {
  const query = readLogQuery(await searchParams)
  const { pillar } = filterOf(query)
  const board = await (await caller()).decisions.board(pillar ? { pillar } : {})
  if (!board) return missing()
  const t = await getTranslations('log.board')
  const format = await getFormatter()
  const day = format.dateTime(new Date(`${board.today}T12:00:00Z`), {
    ...{ dateStyle: 'long', timeZone: 'UTC' },
  })

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead', { day })} />
      <LogTabs />
      <PillarFilter base="/decisions/board" query={query} />
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-3">
        {columns.map((column) => {
          const entries = board.entries.filter((entry) => entry.column === column)

          return (
            <section key={column} aria-labelledby={`board-${column}`}>
              <h2 id={`board-${column}`} className="border-line border-b pb-2">
                {t(`columns.${column}`)}{' '}
                <span className="text-faint tabular-nums">{entries.length}</span>
              </h2>
              {entries.length === 0 ? (
                <p className="py-3 text-soft">{t(`empty.${column}`)}</p>
              ) : (
                <ul className="flex flex-col">
                  {entries.map((entry) => (
                    <li
                      key={`${entry.kind} ${entry.decisionId} ${entry.on} ${entry.what}`}
                      className="flex flex-col gap-0.5 border-line border-b py-3"
                    >
                      <span className="flex flex-wrap items-baseline justify-between gap-x-3">
                        <StateWord sign={signs[column]}>{t(`kinds.${entry.kind}`)}</StateWord>
                        <DateTime value={entry.on} precision="day" />
                      </span>
                      <Link href={`/decisions/${entry.decisionId}`} className="link font-semibold">
                        {entry.what ?? entry.title}
                      </Link>
                      <span className="text-sm text-soft">
                        {[
                          entry.what === null ? null : entry.title,
                          t('on', { number: entry.number, situation: entry.situationName }),
                          entry.ministry,
                        ]
                          .filter(Boolean)
                          .join(' · ')}
                      </span>
                    </li>
                  ))}
                </ul>
              )}
            </section>
          )
        })}
      </div>
    </>
  )
}

export default BoardPage
