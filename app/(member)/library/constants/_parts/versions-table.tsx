import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import type { listPolicies } from '#server/policies/list-policies.ts'
import { DateTime } from '../../../../_ui/date-time.tsx'
import { Table } from '../../../../_ui/table.tsx'

type Version = z.output<typeof listPolicies.output>['versions'][number]
type VersionsTableProps = { readonly versions: readonly Version[] }

const page = '/library/constants'

/** Every version: since when it was in force, who adopted it and by which decision, and why. */
export const VersionsTable = ({ versions }: VersionsTableProps) => {
  const t = useTranslations('policies.versions')

  return (
    <Table
      caption={t('title')}
      captionHidden
      columns={[
        { key: 'version', label: t('column.version') },
        { key: 'since', label: t('column.since') },
        { key: 'by', label: t('column.by') },
        { key: 'reasons', label: t('column.reasons') },
        { key: 'links', label: t('column.links') },
      ]}
      rows={versions.map(({ constants: { version }, adopted }, at) => {
        const earlier = versions[at + 1]?.constants.version
        return {
          key: version,
          cells: {
            version,
            since: adopted ? <DateTime value={adopted.at} precision="day" /> : t('start'),
            by: adopted ? <AdoptedBy adopted={adopted} /> : t('standard'),
            reasons: adopted?.reasons,
            links: (
              <span className="flex flex-col gap-1">
                <Link href={`${page}?version=${version}`} className="link">
                  {t('read', { version })}
                </Link>
                {earlier !== undefined && (
                  <Link
                    href={`${page}?version=${version}&compare=${earlier}#differences`}
                    className="link"
                  >
                    {t('compare', { before: earlier, after: version })}
                  </Link>
                )}
              </span>
            ),
          },
        }
      })}
    />
  )
}

const AdoptedBy = ({ adopted }: { readonly adopted: NonNullable<Version['adopted']> }) => {
  const t = useTranslations('policies.versions')
  const { body, by, decision } = adopted

  return (
    <span className="flex flex-col gap-1">
      <span>{t('byBody', { body, name: by })}</span>
      {decision === null ? (
        <span className="text-faint">{t('hiddenDecision')}</span>
      ) : (
        <Link href={`/decisions/${decision.decisionId}`} className="link">
          {t('decision', decision)}
        </Link>
      )}
    </span>
  )
}
