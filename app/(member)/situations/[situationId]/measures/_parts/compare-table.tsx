import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import type { gateRead, measureRead } from '#server/measures/measure-read.schema.ts'
import { LevelWord } from '../../../../../_ui/level-steps.tsx'
import { Pillars } from '../../../../../_ui/pillar-ring.tsx'
import { StateWord } from '../../../../../_ui/state-word.tsx'
import { Table } from '../../../../../_ui/table.tsx'
import { toolName } from '../../../../library/_parts/tool-name.ts'
import { stateOf, stateSigns } from './measure-state.ts'

type Compared = z.output<typeof measureRead> & { gate: z.output<typeof gateRead> }

type CompareTableProps = {
  readonly measures: readonly Compared[]
  /** What is expected to happen if nothing is done; null while nobody has written it. */
  readonly ifNothing: string | null
}

/** One column a measure and one for doing nothing, one row a question that decides between them. */
export const CompareTable = ({ measures, ifNothing }: CompareTableProps) => {
  const t = useTranslations('measures')
  const library = useTranslations('library')
  const row = (
    key: string,
    label: string,
    cell: (measure: Compared) => ReactNode,
    nothing: ReactNode = '',
  ) => ({
    key,
    cells: {
      question: label,
      nothing,
      ...Object.fromEntries(measures.map((measure) => [measure.measureId, cell(measure)])),
    },
  })
  const state = (measure: Compared) => (
    <StateWord sign={stateSigns[stateOf(measure)]}>{t(`states.${stateOf(measure)}`)}</StateWord>
  )
  const open = ({ conditions }: Compared) => {
    const unmet = conditions.filter(({ met }) => met !== 'met')
    if (unmet.length === 0) return t('compare.allMet')
    return (
      <ul className="flex flex-col gap-2">
        {unmet.map(({ id, met, answer, text }) => (
          <li key={id}>
            {text ?? library(`conditions.${id}` as 'conditions.in_time')}
            <span className="block text-sm text-soft">
              {t('compare.answered', { met: t(`met.${met}`), answer })}
            </span>
          </li>
        ))}
      </ul>
    )
  }

  return (
    <Table
      caption={t('compare.title')}
      captionHidden
      keepGrid
      columns={[
        { key: 'question', label: t('compare.question'), className: 'min-w-28' },
        { key: 'nothing', label: t('compare.nothing'), className: 'min-w-48' },
        ...measures.map(({ measureId, number }) => ({
          key: measureId,
          label: t('number', { number }),
          className: 'min-w-48',
        })),
      ]}
      rows={[
        row(
          'title',
          t('columns.measure'),
          ({ situationId, measureId, title }) => (
            <Link
              href={`/situations/${situationId}/measures/${measureId}`}
              className="link font-semibold"
            >
              {title}
            </Link>
          ),
          t('compare.nothing'),
        ),
        row('tool', t('compare.tool'), (measure) => toolName(library, measure)),
        row('aim', t('form.aim'), ({ aim }) => aim, ifNothing ?? t('compare.nothingUnsaid')),
        row('pillars', t('columns.pillars'), ({ pillars }) => <Pillars engaged={pillars} />),
        row('lead', t('columns.lead'), ({ leadMinistry }) => leadMinistry),
        row('kind', t('compare.kind'), ({ gate }) => library(`coercion.${gate.gate.coercion}`)),
        row('gate', t('gate.title'), ({ gate }) => (
          <>
            {t(`gate.status.${gate.status}`)}
            {gate.finding && (
              <span className="block pt-1">
                <LevelWord level={gate.finding.low} />
              </span>
            )}
          </>
        )),
        row('open', t('compare.unmet'), open, t('compare.nothingGate')),
        row('risks', t('form.risks'), ({ risks }) => (
          <ul className="flex flex-col gap-2">
            {risks.map(({ id, answer, text }) => (
              <li key={id}>
                {text ?? library(`risks.${id}` as 'risks.fluid_roles')}
                <span className="block text-sm text-soft">{answer}</span>
              </li>
            ))}
          </ul>
        )),
        row('resources', t('form.resources'), ({ resources }) => resources ?? t('form.notSaid')),
        row('shownBy', t('form.shownBy'), ({ shownBy }) => shownBy ?? t('form.notSaid')),
        row('unequal', t('form.unequal'), ({ unequal }) =>
          unequal === null ? t('form.notSaid') : unequal.unequal ? unequal.cost : t('form.equal'),
        ),
        row('ends', t('form.endsWhen'), ({ endsWhen }) => endsWhen ?? t('compare.noEnd')),
        row('state', t('columns.state'), state),
      ]}
    />
  )
}
