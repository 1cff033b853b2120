import { useTranslations } from 'next-intl'
import { LevelWord } from '../../../../../_ui/level-steps.tsx'
import { Table } from '../../../../../_ui/table.tsx'
import { anchorOf } from './anchor-of.ts'
import type { ShownFinding } from './shown-finding.ts'

const columns = ['E1', 'E2', 'E5', 'E6'] as const

/** Every actor and crime at a glance: the finding, and the elements that it is the lowest of. */
export const FindingsMatrix = ({ findings }: { readonly findings: readonly ShownFinding[] }) => {
  const t = useTranslations('findings')
  const crimes = useTranslations('common.crimes')

  return (
    <Table
      caption={t('overview.title')}
      columns={[
        { key: 'actor', label: t('overview.actor'), heads: true },
        { key: 'finding', label: t('overview.finding') },
        ...columns.map((element) => ({
          key: element,
          label: `${element} ${t(`elements.${element}.name`)}`,
        })),
      ]}
      rows={findings.map((found) => ({
        key: anchorOf(found),
        cells: {
          actor: (
            <>
              <a href={`#${anchorOf(found)}`} className="link font-semibold">
                {found.actor.name}
              </a>
              <span className="block text-faint text-sm">{crimes(found.crime)}</span>
            </>
          ),
          finding: found.finding === null ? '–' : <LevelWord level={found.finding} />,
          ...Object.fromEntries(
            columns.map((element) => [element, <Cell key={element} of={element} found={found} />]),
          ),
        },
      }))}
    />
  )
}

type CellProps = { readonly of: (typeof columns)[number]; readonly found: ShownFinding }

const Cell = ({ of, found }: CellProps) => {
  const t = useTranslations('findings.overview')
  const standing = found.standings.find(({ element }) => element === of)
  if (!standing || !found.required.includes(of)) {
    return <span className="text-faint text-sm">{t('notRequired')}</span>
  }

  return <LevelWord level={standing.level} />
}
