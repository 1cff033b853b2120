import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Section } from '../../../_ui/section.tsx'
import { StateWord } from '../../../_ui/state-word.tsx'
import { Table } from '../../../_ui/table.tsx'
import type { ShownDecision } from './shown-decision.ts'

type VotesSectionProps = { readonly decision: ShownDecision }

const bases = ['yes_no', 'yes_no_abstain', 'valid', 'cast', 'present', 'entitled'] as const
const signs = { yes: 'done', no: 'refused', abstain: 'lapsed' } as const

/** The arithmetic in full, and every vote by name. */
export const VotesSection = async ({ decision }: VotesSectionProps) => {
  const t = await getTranslations('decisions.votes')
  const { ballot, votes } = decision
  if (ballot === null) {
    return (
      <Section title={t('title')}>
        <p className="text-soft">{t('none')}</p>
      </Section>
    )
  }
  const { rule, counts, base } = ballot
  const of = bases.find((one) => one === rule.base) ?? 'cast'
  const { numerator, denominator } = rule.threshold

  return (
    <Section
      title={t('title')}
      actions={
        <Link href={`/ballots/${decision.ballotId}`} className="link">
          {t('ballot')}
        </Link>
      }
    >
      <div className="flex max-w-prose flex-col gap-1 pb-4">
        <StateWord sign={ballot.verdict === 'adopted' ? 'done' : 'refused'}>
          {t(`verdict.${ballot.verdict}`)}
        </StateWord>
        <p>{t('arithmetic', counts)}</p>
        <p>{t(`rule.${rule.name}`, { numerator, denominator, base, bases: t(`bases.${of}`) })}</p>
      </div>
      <Table
        caption={t('title')}
        captionHidden
        columns={[
          { key: 'ministry', label: t('columns.ministry'), heads: true },
          { key: 'member', label: t('columns.member') },
          { key: 'choice', label: t('columns.choice') },
          { key: 'explanation', label: t('columns.explanation') },
        ]}
        rows={votes.map((vote) => ({
          key: vote.ministry,
          cells: {
            ministry: vote.ministry,
            member: vote.member,
            choice: <StateWord sign={signs[vote.choice]}>{t(`choices.${vote.choice}`)}</StateWord>,
            explanation: vote.explanation && (
              <span className="whitespace-pre-line">{vote.explanation}</span>
            ),
          },
        }))}
      />
    </Section>
  )
}
