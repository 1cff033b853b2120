import { useTranslations } from 'next-intl'
import type { BallotRead } from '#server/ballots/ballot-read.schema.ts'
import { Section } from '../../../_ui/section.tsx'
import { StateWord } from '../../../_ui/state-word.tsx'
import { Table } from '../../../_ui/table.tsx'

type ConcurrenceProps = Pick<BallotRead, 'electorate'> & {
  readonly groups: NonNullable<NonNullable<BallotRead['result']>['beyond']>['concurrence']
}

/** The groups whose agreement was needed: who was asked, who agreed, and whether that was enough. */
export const Concurrence = ({ groups, electorate }: ConcurrenceProps) => {
  const t = useTranslations('ballots.concurrence')
  const names = new Map(electorate.map((seat) => [seat.ministryId, seat.ministryName]))
  const named = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id).join(', ')

  return (
    <Section title={t('title')}>
      <Table
        caption={t('title')}
        captionHidden
        columns={[
          { key: 'group', label: t('group') },
          { key: 'needs', label: t('needs') },
          { key: 'asked', label: t('asked') },
          { key: 'agreed', label: t('agreed') },
          { key: 'given', label: t('outcome') },
        ]}
        rows={groups.map(({ name, needs, asked, agreed, given }) => ({
          key: name,
          cells: {
            group: name,
            needs: t(`ways.${needs}`),
            asked: named(asked) || t('nobody'),
            agreed: named(agreed) || t('nobody'),
            given: (
              <StateWord sign={given ? 'done' : 'refused'}>
                {t(given ? 'given' : 'withheld')}
              </StateWord>
            ),
          },
        }))}
      />
    </Section>
  )
}
