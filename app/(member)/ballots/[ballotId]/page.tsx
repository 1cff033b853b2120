import Link from 'next/link'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { Breadcrumbs } from '../../../_ui/breadcrumbs.tsx'
import { DateTime } from '../../../_ui/date-time.tsx'
import { LinkButton } from '../../../_ui/link-button.tsx'
import { Notice } from '../../../_ui/notice.tsx'
import { PageHeader } from '../../../_ui/page-header.tsx'
import { Section } from '../../../_ui/section.tsx'
import { StateWord } from '../../../_ui/state-word.tsx'
import { DecisionOn } from '../../decisions/_parts/decision-on.tsx'
import { PolicyVersion } from '../../library/constants/_parts/policy-version.tsx'
import { Awaiting } from '../_parts/awaiting.tsx'
import { BallotEnd } from '../_parts/ballot-end.tsx'
import { BallotGrading } from '../_parts/ballot-grading.tsx'
import { CastDeciding } from '../_parts/cast-deciding.tsx'
import { ExplainVote } from '../_parts/explain-vote.tsx'
import { Explanations } from '../_parts/explanations.tsx'
import { Happened } from '../_parts/happened.tsx'
import { Objections } from '../_parts/objections.tsx'
import { Overridden } from '../_parts/overridden.tsx'
import { PaperList } from '../_parts/paper-list.tsx'
import { PrintButton } from '../_parts/print-button.tsx'
import { Recuse } from '../_parts/recuse.tsx'
import { Result } from '../_parts/result.tsx'
import { Roll } from '../_parts/roll.tsx'
import { RuleTerms } from '../_parts/rule-terms.tsx'
import { RuleWords } from '../_parts/rule-words.tsx'
import { VoteArea } from '../_parts/vote-area.tsx'
import { VotesTable } from '../_parts/votes-table.tsx'

const stateSigns = {
  open: 'open',
  due: 'waiting',
  confirming: 'waiting',
  closed: 'frozen',
} as const

type BallotPageProps = { readonly params: Promise<{ ballotId: string }> }

export const generateMetadata = async ({ params }: BallotPageProps) => {
  const ballot = await (await caller()).ballots.get({ ballotId: (await params).ballotId })
  const t = await getTranslations('ballots')
  return { title: ballot ? t('titleOf', { number: ballot.number }) : t('title') }
}

/** A ballot: exactly what is asked, on what basis and under which rule; then the vote, or the result. */
const BallotPage = async ({ params }: BallotPageProps) => {
  const { ballotId } = await params
  const api = await caller()
  const [ballot, me, grading, around] = await Promise.all([
    api.ballots.get({ ballotId }),
    api.members.me({}),
    api.grading.ofBallot({ ballotId }),
    api.ballots.around({ ballotId }),
  ])
  if (!ballot && (await api.choices.get({ ballotId }))) redirect(`/choices/${ballotId}`)
  if (!ballot || !me) return missing()
  const t = await getTranslations('ballots')
  const { situationId, meetingId, measureId, state, result } = ballot
  const voted = ballot.electorate.filter((seat) => seat.voted).length

  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            trail={[
              { href: `/situations/${situationId}`, label: ballot.situationName },
              ...(meetingId
                ? [{ href: `/meetings/${meetingId}`, label: t('toMeeting') }]
                : [{ href: `/situations/${situationId}/measures`, label: t('toMeasures') }]),
            ]}
          />
        }
        eyebrow={t('eyebrow', { number: ballot.number, body: ballot.bodyName })}
        title={ballot.question}
        actions={(state === 'closed' || state === 'confirming') && <PrintButton />}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pb-6">
        <StateWord sign={stateSigns[state]}>{t(`states.${state}`)}</StateWord>
        {result ? (
          <span>
            {t('closedAt')} <DateTime value={result.closedAt} precision="deadline" />
          </span>
        ) : ballot.closesAt ? (
          <span>
            {t('closesAt')} <DateTime value={ballot.closesAt} precision="deadline" relative />
          </span>
        ) : (
          <span>{t('closesByChair')}</span>
        )}
        <LinkButton href={`/ballots/${ballotId}/frozen`}>{t('frozenLink')}</LinkButton>
        {measureId && (
          <Link href={`/situations/${situationId}/measures/${measureId}`} className="link">
            {t('toMeasure')}
          </Link>
        )}
      </div>
      <Overridden around={around} />
      {ballot.pendingContrary.length > 0 && (
        <div className="pb-6">
          <Notice kind="info" title={t('pendingContrary')}>
            <ul className="list-disc ps-5">
              {ballot.pendingContrary.map(({ evidence, number, title }) => (
                <li key={evidence}>
                  <Link href={`/situations/${situationId}/evidence/${evidence}`} className="link">
                    {t('evidenceLine', { number, title })}
                  </Link>
                </li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
      {ballot.awaiting && (
        <Awaiting
          awaiting={ballot.awaiting}
          terms={ballot.terms}
          verdict={t(`verdicts.${ballot.awaiting.verdict as 'adopted'}`)}
        />
      )}
      {grading && <BallotGrading grading={grading} situationId={situationId} />}
      {result && <Result ballot={ballot} result={result} />}
      {result && <DecisionOn ballotId={ballotId} situationId={situationId} />}
      {ballot.mayCastDeciding && (
        <Section title={t('casting.title')} lead={t('casting.lead')}>
          <CastDeciding ballotId={ballotId} />
        </Section>
      )}
      {ballot.awaiting && (
        <Section title={t('votes.title')}>
          <VotesTable ballot={ballot} />
        </Section>
      )}
      <Explanations around={around} explain={<ExplainVote ballotId={ballotId} />} />
      <Happened ballot={ballot} />
      <Section title={t('papers.title')} lead={t('papers.lead')}>
        <PaperList ballot={ballot} />
      </Section>
      <Section title={t('rule.title')} lead={t('rulesVersion', { version: ballot.rulesVersion })}>
        <RuleWords ballot={ballot} />
        <RuleTerms ballot={ballot} />
        {ballot.ruleBecause && (
          <p className="max-w-prose pt-2">{t('rule.because', { because: ballot.ruleBecause })}</p>
        )}
        {ballot.policyVersion !== null && (
          <div className="pt-3">
            <PolicyVersion of="ballot" version={ballot.policyVersion} />
          </div>
        )}
      </Section>
      <div className={result ? '[&:not(:has(form))]:hidden' : undefined}>
        <Section title={t('vote.title')}>
          <VoteArea ballot={ballot} memberId={me.memberId} ministry={me.ministryName} />
          {ballot.mayRecuse && (
            <div className="pt-4" data-print="no">
              <Recuse motionId={ballot.motionId} />
            </div>
          )}
        </Section>
      </div>
      {ballot.rule.name === 'consent' && (
        <Objections ballotId={ballotId} situationId={situationId} />
      )}
      {!result && state !== 'confirming' && (
        <>
          <Section
            title={t('roll.title', { voted, entitled: ballot.electorate.length })}
            lead={t('roll.hidden')}
          >
            <Roll ballot={ballot} />
          </Section>
          <BallotEnd ballot={ballot} />
        </>
      )}
      <p className="pt-4 text-faint text-sm">
        {t('snapshot')} <code className="break-all font-mono">{ballot.snapshot}</code>
      </p>
    </>
  )
}

export default BallotPage
