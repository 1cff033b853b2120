import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { DateTime } from '../../../../../_ui/date-time.tsx'
import { Table } from '../../../../../_ui/table.tsx'
import type { ShownMinutes } from './shown-minutes.ts'

type VersionsTableProps = {
  readonly meetingId: string
  readonly versions: ShownMinutes['versions']
}

/** What was sent round and approved, by its hash: each can still be read. */
export const VersionsTable = async ({ meetingId, versions }: VersionsTableProps) => {
  const t = await getTranslations('minutes.versions')

  return (
    <Table
      caption={t('title')}
      captionHidden
      columns={[
        { key: 'version', label: t('columns.version'), heads: true },
        { key: 'at', label: t('columns.at') },
        { key: 'by', label: t('columns.by') },
        { key: 'hash', label: t('columns.hash') },
      ]}
      rows={versions.map(({ number, stage, at, by, hash, recalledBecause }) => ({
        key: String(number),
        cells: {
          version: (
            <>
              <Link href={`/meetings/${meetingId}/minutes/versions/${number}`} className="link">
                {t(stage, { number })}
              </Link>
              {recalledBecause && (
                <span className="block font-normal text-sm">
                  {t('recalled', { reasons: recalledBecause })}
                </span>
              )}
            </>
          ),
          at: <DateTime value={at} />,
          by: by ?? t('bySilence'),
          hash: <code className="break-all font-mono text-sm">{hash}</code>,
        },
      }))}
    />
  )
}
