import { useTranslations } from 'next-intl'
import type { BallotRead } from '#server/ballots/ballot-read.schema.ts'
import { Section } from '../../../_ui/section.tsx'
import { ChangedSign, CheckSign, CrossSign, LapsedSign } from '../../../_ui/signs.tsx'
import { Arithmetic } from './arithmetic.tsx'
import { Casting } from './casting.tsx'
import { ClosedBy } from './closed-by.tsx'
import { Concurrence } from './concurrence.tsx'
import { VotesTable } from './votes-table.tsx'
import { WhoVoted } from './who-voted.tsx'

type Closed = NonNullable<BallotRead['result']>
type ResultProps = { readonly ballot: BallotRead; readonly result: Closed }

const signs = {
  adopted: CheckSign,
  rejected: CrossSign,
  no_decision: ChangedSign,
  inquorate: LapsedSign,
} as const

/** The verdict, the arithmetic behind it, who took part and how, and each vote. */
export const Result = ({ ballot, result }: ResultProps) => {
  const t = useTranslations('ballots')
  const Sign = signs[result.verdict]
  const { casting, beyond } = result
  return (
    <>
      <Section title={t('result.title')}>
        <p className="flex items-center gap-2 pb-3 font-semibold text-lg">
          <Sign width="20" height="20" />
          {t(`verdicts.${result.verdict}`)}
        </p>
        <Arithmetic ballot={ballot} result={result} />
        {casting && <Casting casting={casting} />}
        <ClosedBy ground={result.ground} ruling={result.ruling} index={result.index} />
      </Section>
      {beyond && beyond.concurrence.length > 0 && (
        <Concurrence groups={beyond.concurrence} electorate={ballot.electorate} />
      )}
      <Section title={t('who.title')}>
        <WhoVoted ballot={ballot} beyond={beyond} />
      </Section>
      <Section title={t('votes.title')}>
        <VotesTable ballot={ballot} />
      </Section>
    </>
  )
}
