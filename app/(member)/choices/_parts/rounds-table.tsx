import { useFormatter, useTranslations } from 'next-intl'
import type { ChoiceRead } from '#server/choices/choice-read.schema.ts'
import { Table } from '../../../_ui/table.tsx'

type RoundsTableProps = {
  readonly choice: Pick<ChoiceRead, 'options' | 'kind'>
  readonly outcome: NonNullable<ChoiceRead['result']>['outcome']
}

/** What everybody held, stage by stage, and in words what happened at each. */
export const RoundsTable = ({ choice, outcome }: RoundsTableProps) => {
  const t = useTranslations('choices.rounds')
  const format = useFormatter()
  const { rounds, unit, quota } = outcome
  if (rounds.length === 0) return null
  const nameOf = (id: string) => choice.options.find((option) => option.id === id)?.name ?? id
  const names = (ids: readonly string[]) => ids.map(nameOf).join(', ')
  const votes = (units: number) => format.number(units / unit, { maximumFractionDigits: 5 })
  const inStages = choice.kind === 'runoff' || choice.kind === 'election'

  return (
    <div className="flex flex-col gap-4">
      {quota !== null && <p>{t('quota', { quota: votes(quota) })}</p>}
      {inStages && (
        <ol className="flex list-decimal flex-col gap-1 ps-6">
          {rounds.map((round) => (
            <li key={`${round.kind} ${round.of.join()}`}>
              {t(`kinds.${round.kind}`, { names: names(round.of) })}{' '}
              {round.elected.length > 0 && t('elected', { names: names(round.elected) })}
            </li>
          ))}
        </ol>
      )}
      <Table
        caption={t('caption')}
        captionHidden
        keepGrid
        columns={[
          { key: 'option', label: t('option') },
          ...rounds.map((_, at) => ({
            key: `s${at}`,
            label: inStages ? t('stage', { number: at + 1 }) : t(`units.${choice.kind}`),
            align: 'end' as const,
          })),
        ]}
        rows={[
          ...choice.options.map(({ id, name }) => ({
            key: id,
            cells: Object.fromEntries([
              ['option', name],
              ...rounds.map((round, at) => {
                const held = round.votes.find(({ option }) => option === id)
                return [`s${at}`, held ? votes(held.units) : '–']
              }),
            ]),
          })),
          ...(inStages
            ? [
                {
                  key: 'lost',
                  cells: Object.fromEntries([
                    ['option', t('lost')],
                    ...rounds.map((round, at) => [`s${at}`, votes(round.lost)]),
                  ]),
                },
              ]
            : []),
        ]}
      />
    </div>
  )
}
