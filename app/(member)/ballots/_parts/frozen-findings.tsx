import { useTranslations } from 'next-intl'
import type { Snapshot } from '#server/snapshots/snapshot-format.ts'
import { LevelWord } from '../../../_ui/level-steps.tsx'
import { Table } from '../../../_ui/table.tsx'

type FrozenFindingsProps = Pick<Snapshot, 'findings' | 'actors'>

/** The findings by actor and crime, as they stood. */
export const FrozenFindings = ({ findings, actors }: FrozenFindingsProps) => {
  const t = useTranslations('ballots.frozen')
  const crimes = useTranslations('common.crimes')
  if (findings.length === 0) return <p className="text-soft">{t('noFindings')}</p>
  const names = new Map(actors.map(({ id, name }) => [id, name]))
  return (
    <Table
      caption={t('findings')}
      captionHidden
      columns={[
        { key: 'actor', label: t('columns.actor') },
        { key: 'crime', label: t('columns.crime') },
        { key: 'finding', label: t('columns.finding') },
      ]}
      rows={findings.map(({ actor, crime, finding }) => ({
        key: `${actor} ${crime}`,
        cells: {
          actor: names.get(actor) ?? actor,
          crime: crimes(crime),
          finding: finding === null ? t('noElements') : <LevelWord level={finding} />,
        },
      }))}
    />
  )
}
