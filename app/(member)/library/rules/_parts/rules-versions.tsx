import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import type { listRules } from '#server/members/list-rules.ts'
import { DateTime } from '../../../../_ui/date-time.tsx'
import { Table } from '../../../../_ui/table.tsx'

type Body = z.output<typeof listRules.output>['bodies'][number]
type RulesVersionsProps = { readonly body: Body }

/** Every version of a body's rules: since when it was in force, by which decision, and why. */
export const RulesVersions = ({ body }: RulesVersionsProps) => {
  const t = useTranslations('rules.versions')
  const at = (version: number) => `/library/rules?body=${body.bodyId}&version=${version}`

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
      rows={body.versions.map(({ version, adopted }, place) => {
        const earlier = body.versions[place + 1]?.version
        return {
          key: String(version),
          cells: {
            version: String(version),
            since: adopted ? <DateTime value={adopted.at} precision="day" /> : t('start'),
            by: adopted ? <AdoptedBy body={body.name} adopted={adopted} /> : t('founding'),
            reasons: adopted?.reasons,
            links: (
              <span className="flex flex-col gap-1">
                <Link href={at(version)} className="link">
                  {t('read', { version })}
                </Link>
                {earlier !== undefined && (
                  <Link href={`${at(version)}&compare=${earlier}#differences`} className="link">
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

type AdoptedByProps = {
  readonly body: string
  readonly adopted: NonNullable<Body['versions'][number]['adopted']>
}

const AdoptedBy = ({ body, adopted: { by, decision } }: AdoptedByProps) => {
  const t = useTranslations('rules.versions')

  return (
    <span className="flex flex-col gap-1">
      <span>{t('by', { body, name: by })}</span>
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
