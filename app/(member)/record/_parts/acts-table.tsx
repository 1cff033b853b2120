import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { DateTime } from '../../../_ui/date-time.tsx'
import { Table } from '../../../_ui/table.tsx'
import { actWords } from './act-words.ts'
import { Who } from './who.tsx'

type ShownAct = {
  readonly index: number
  readonly act: string
  readonly at: Date
  readonly effectiveAt: Date | null
  readonly actor: { readonly name: string | null; readonly ministry: string | null } | null
  readonly situation: { readonly situationId: string; readonly name: string } | null
  readonly subject: string | null
}

type ActsTableProps = { readonly acts: readonly ShownAct[] }

/** Acts in the order of the record: entry, when, who, what, in which situation. */
export const ActsTable = async ({ acts }: ActsTableProps) => {
  const t = await getTranslations('record')
  const format = await getFormatter()
  const words = await actWords()
  const when = ({ at, effectiveAt }: ShownAct): ReactNode => (
    <>
      <DateTime value={effectiveAt ?? at} precision="minute" />
      {effectiveAt && (
        <span className="block text-faint text-sm">
          {t('recordedAt', {
            date: format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' }),
          })}
        </span>
      )}
    </>
  )

  return (
    <Table
      caption={t('title')}
      captionHidden
      columns={[
        { key: 'index', label: t('columns.index') },
        { key: 'at', label: t('columns.at') },
        { key: 'act', label: t('columns.act'), heads: true },
        { key: 'actor', label: t('columns.actor') },
        { key: 'situation', label: t('columns.situation'), className: 'sm:min-w-44' },
      ]}
      rows={acts.map((act) => ({
        key: String(act.index),
        cells: {
          index: (
            <Link href={`/record/${act.index}`} className="link">
              {act.index}
            </Link>
          ),
          at: when(act),
          act: (
            <>
              <Link href={`/record/${act.index}`} className="font-semibold hover:underline">
                {words(act.act)}
              </Link>
              {act.subject && (
                <span className="block font-normal text-sm text-soft">{act.subject}</span>
              )}
            </>
          ),
          actor: <Who actor={act.actor} />,
          situation: act.situation && (
            <Link href={`/situations/${act.situation.situationId}`} className="link">
              {act.situation.name}
            </Link>
          ),
        },
      }))}
    />
  )
}
