import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { Section } from '../../../_ui/section.tsx'
import { StateWord } from '../../../_ui/state-word.tsx'
import { Table } from '../../../_ui/table.tsx'
import { PairsTable } from '../../choices/_parts/pairs-table.tsx'
import { RoundsTable } from '../../choices/_parts/rounds-table.tsx'
import { useMarksInWords } from '../../choices/_parts/say-marks.ts'
import type { ShownDecision } from './shown-decision.ts'

type Decided = NonNullable<ShownDecision['choice']>
type ChoiceSectionProps = { readonly ballotId: string; readonly choice: Decided }

/** Who or what was chosen, the figures of each round that say so, and every vote by name where the ballot was open. */
export const ChoiceSection = async ({ ballotId, choice }: ChoiceSectionProps) => {
  const t = await getTranslations('choices')
  const words = await getTranslations('decisions.votes')
  const { kind, options, outcome, chosen, before, isSecret, seats } = choice
  const { voted, blank, present, entitled, counts, base } = outcome

  return (
    <Section
      title={words('title')}
      actions={
        <Link href={`/choices/${ballotId}`} className="link">
          {words('ballot')}
        </Link>
      }
    >
      <div className="flex max-w-prose flex-col gap-1 pb-4">
        <StateWord sign="done">
          {kind === 'motion'
            ? t('verdicts.adopted')
            : t('result.chosen', { names: chosen.join(', '), count: chosen.length })}
        </StateWord>
        {before.map((tied) => (
          <p key={tied.ballotId}>
            <Link href={`/choices/${tied.ballotId}`} className="link">
              {words('runOffOf', { number: tied.number })}
            </Link>{' '}
            {tied.chosen.length > 0 &&
              words('electedBefore', { names: tied.chosen.join(', '), number: tied.number })}
          </p>
        ))}
        {choice.byLot && <p>{words('byLot')}</p>}
        <p>{t(`kinds.${kind}.how`, { seats })}</p>
        {isSecret && <p>{words('secret')}</p>}
        <p>{t('result.heads', { voted, blank, present, entitled })}</p>
        {counts && <p>{t('result.counts', { ...counts, base: base ?? 0 })}</p>}
      </div>
      <RoundsTable choice={choice} outcome={outcome} />
      <PairsTable options={options} outcome={outcome} />
      {choice.votes.length > 0 && <ChoiceVotes choice={choice} />}
    </Section>
  )
}

const ChoiceVotes = ({ choice }: { readonly choice: Decided }) => {
  const t = useTranslations('decisions.votes')
  const says = useMarksInWords(choice.options)

  return (
    <div className="pt-6">
      <Table
        caption={t('byName')}
        columns={[
          { key: 'ministry', label: t('columns.ministry'), heads: true },
          { key: 'member', label: t('columns.member') },
          { key: 'says', label: t('columns.choice') },
          { key: 'explanation', label: t('columns.explanation') },
        ]}
        rows={choice.votes.map(({ ministry, member, marks, explanation }) => ({
          key: ministry,
          cells: {
            ...{ ministry, member, says: says(marks) },
            explanation: explanation && <span className="whitespace-pre-line">{explanation}</span>,
          },
        }))}
      />
    </div>
  )
}
