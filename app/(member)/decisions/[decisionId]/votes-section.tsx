import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { BallotRead } from '#server/ballots/ballot-read.schema.ts'
import { Section } from '../../../_ui/section.tsx'
import { StateWord } from '../../../_ui/state-word.tsx'
import { Arithmetic } from '../../ballots/_parts/arithmetic.tsx'
import { Casting } from '../../ballots/_parts/casting.tsx'
import { Concurrence } from '../../ballots/_parts/concurrence.tsx'
import { VotesTable } from '../../ballots/_parts/votes-table.tsx'
import { WhoVoted } from '../../ballots/_parts/who-voted.tsx'
import type { ShownDecision } from './shown-decision.ts'

type VotesSectionProps = {
  readonly decision: ShownDecision
  /** The ballot that adopted it; null where there was none. */
  readonly counted: BallotRead | null
}

/**
 * The arithmetic in full, in heads and in weight, the groups whose agreement was needed, a casting vote, who took part
 * and for whom, and every vote by name.
 */
export const VotesSection = async ({ decision, counted }: VotesSectionProps) => {
  const t = await getTranslations('decisions.votes')
  const ballots = await getTranslations('ballots')
  const result = counted?.result
  if (!counted || !result) {
    return (
      <Section title={t('title')}>
        <p className="text-soft">{t('none')}</p>
      </Section>
    )
  }
  const { beyond, casting } = result
  const { numerator, denominator } = counted.rule.threshold
  const bases = t(`bases.${counted.rule.base}`)

  return (
    <>
      <Section
        title={ballots('result.title')}
        lead={ballots('rulesVersion', { version: counted.rulesVersion })}
        actions={
          <Link href={`/ballots/${decision.ballotId}`} className="link">
            {t('ballot')}
          </Link>
        }
      >
        <div className="flex max-w-prose flex-col gap-1 pb-4">
          <StateWord sign={result.verdict === 'adopted' ? 'done' : 'refused'}>
            {t(`verdict.${result.verdict}`)}
          </StateWord>
          <p>
            {t(`rule.${counted.rule.name}`, { numerator, denominator, base: result.base, bases })}
          </p>
        </div>
        <Arithmetic ballot={counted} result={result} />
        {casting && <Casting casting={casting} />}
      </Section>
      {beyond && beyond.concurrence.length > 0 && (
        <Concurrence groups={beyond.concurrence} electorate={counted.electorate} />
      )}
      <Section title={ballots('who.title')}>
        <WhoVoted ballot={counted} beyond={beyond} />
      </Section>
      <Section title={ballots('votes.title')}>
        <VotesTable ballot={counted} />
      </Section>
    </>
  )
}
