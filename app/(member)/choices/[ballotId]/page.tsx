import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { Breadcrumbs } from '../../../_ui/breadcrumbs.tsx'
import { DateTime } from '../../../_ui/date-time.tsx'
import { LinkButton } from '../../../_ui/link-button.tsx'
import { PageHeader } from '../../../_ui/page-header.tsx'
import { Section } from '../../../_ui/section.tsx'
import { StateWord } from '../../../_ui/state-word.tsx'
import { Awaiting } from '../../ballots/_parts/awaiting.tsx'
import { BallotEnd } from '../../ballots/_parts/ballot-end.tsx'
import { ConfirmVote } from '../../ballots/_parts/confirm-vote.tsx'
import { Happened } from '../../ballots/_parts/happened.tsx'
import { PaperList } from '../../ballots/_parts/paper-list.tsx'
import { PrintButton } from '../../ballots/_parts/print-button.tsx'
import { Recuse } from '../../ballots/_parts/recuse.tsx'
import { Roll } from '../../ballots/_parts/roll.tsx'
import { RuleTerms } from '../../ballots/_parts/rule-terms.tsx'
import { WhoVoted } from '../../ballots/_parts/who-voted.tsx'
import { DecisionOn } from '../../decisions/_parts/decision-on.tsx'
import { ChoiceResult } from '../_parts/choice-result.tsx'
import { ChoiceVotes } from '../_parts/choice-votes.tsx'
import { VoteChoice } from '../_parts/vote-choice.tsx'

type ChoicePageProps = { readonly params: Promise<{ ballotId: string }> }

export const generateMetadata = async ({ params }: ChoicePageProps) => {
  const choice = await (await caller()).choices.get({ ballotId: (await params).ballotId })
  const t = await getTranslations('choices')
  return { title: choice ? t('titleOf', { number: choice.number }) : t('title') }
}

const stateSigns = {
  open: 'open',
  due: 'waiting',
  confirming: 'waiting',
  closed: 'frozen',
} as const

/** A ballot among options, an election or a secret ballot: what is asked and how it is counted, the vote, the result. */
const ChoicePage = async ({ params }: ChoicePageProps) => {
  const { ballotId } = await params
  const api = await caller()
  const [choice, me] = await Promise.all([api.choices.get({ ballotId }), api.members.me({})])
  if (!choice || !me) return missing()
  const t = await getTranslations('choices')
  const ballots = await getTranslations('ballots')
  const refusals = await getTranslations('ballots.refusals')
  const own = await getTranslations('choices.refusals')
  const { situationId, meetingId, motionId, state, result, kind, isSecret, voteRefusal } = choice
  const voted = choice.electorate.filter((seat) => seat.voted).length
  const before = choice.votes.filter((vote) => vote.memberId === me.memberId).at(-1) ?? null
  const why = voteRefusal?.split('.')[1]
  const { needed, entitled } = choice.quorum

  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            trail={[
              { href: `/situations/${situationId}`, label: choice.situationName },
              ...(meetingId ? [{ href: `/meetings/${meetingId}`, label: t('toMeeting') }] : []),
              { href: `/motions/${motionId}`, label: t('open.toMotion') },
            ]}
          />
        }
        eyebrow={t('eyebrow', { number: choice.number, body: choice.bodyName })}
        title={choice.question}
        actions={(state === 'closed' || state === 'confirming') && <PrintButton />}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pb-6">
        <StateWord sign={stateSigns[state]}>{t(`states.${state}`)}</StateWord>
        {isSecret && <StateWord sign="frozen">{t('secret')}</StateWord>}
        {result ? (
          <DateTime value={result.closedAt} precision="deadline" />
        ) : choice.closesAt ? (
          <span>
            {t('closesAt')} <DateTime value={choice.closesAt} precision="deadline" relative />
          </span>
        ) : (
          <span>{t('closesByChair')}</span>
        )}
        <LinkButton href={`/ballots/${ballotId}/frozen`}>{t('frozenLink')}</LinkButton>
        {choice.runsOff && (
          <Link href={`/choices/${choice.runsOff}`} className="link">
            {t('runsOff')}
          </Link>
        )}
      </div>
      {choice.awaiting && (
        <Awaiting
          awaiting={choice.awaiting}
          terms={choice.terms}
          verdict={t(`verdicts.${choice.awaiting.verdict}`)}
        />
      )}
      {choice.mayConfirm && <ConfirmVote ballotId={ballotId} />}
      {result && <ChoiceResult choice={choice} result={result} />}
      {result && <DecisionOn ballotId={ballotId} situationId={situationId} />}
      {result && (
        <Section title={ballots('who.title')}>
          <WhoVoted ballot={choice} beyond={result.beyond} />
        </Section>
      )}
      {(result || choice.awaiting) && <ChoiceVotes choice={choice} />}
      <Happened ballot={choice} />
      {choice.papers.length > 0 && (
        <Section title={ballots('papers.title')} lead={ballots('papers.lead')}>
          <PaperList ballot={choice} />
        </Section>
      )}
      <Section title={t('how')}>
        <p className="max-w-prose">{t(`kinds.${kind}.how`, { seats: choice.seats })}</p>
        {choice.rule && <p>{t(`open.rules.${choice.rule.name as 'majority'}`)}</p>}
        <p className="max-w-prose pt-2">
          {t('quorum', { needed, entitled, mode: choice.mode, version: choice.rulesVersion })}
        </p>
        <RuleTerms ballot={choice} />
        {isSecret && <p className="max-w-prose pt-2 text-soft">{t('secretMeans')}</p>}
        {kind !== 'motion' && (
          <>
            <p className="pt-3 font-semibold">{t('optionsAre')}</p>
            <ul className="list-disc ps-5 pt-1">
              {choice.options.map(({ id, name }) => (
                <li key={id}>{name}</li>
              ))}
            </ul>
          </>
        )}
      </Section>
      {!result && state !== 'confirming' && (
        <>
          <Section title={t('vote.title')}>
            {me.ministryName && (
              <VoteChoice
                {...{ ballotId, kind, isSecret, options: choice.options, seats: choice.seats }}
                ministry={me.ministryName}
                capacity={voteRefusal === null ? choice.capacity : null}
                before={before}
                mayBeProvisional={choice.mayVoteProvisionally && !isSecret}
              />
            )}
            {why && (
              <p className="max-w-prose pt-3 text-soft">
                {voteRefusal?.startsWith('choices.')
                  ? own(why as 'ministry_has_voted')
                  : refusals(why as 'ballot_closed')}
              </p>
            )}
            {choice.mayRecuse && (
              <div className="pt-4" data-print="no">
                <Recuse motionId={motionId} />
              </div>
            )}
          </Section>
          <Section title={t('roll', { voted, entitled: choice.electorate.length })}>
            <Roll ballot={choice} />
          </Section>
          <BallotEnd ballot={choice} isChoice />
        </>
      )}
      <p className="pt-4 text-faint text-sm">
        {t('snapshot')} <code className="break-all font-mono">{choice.snapshot}</code>
      </p>
    </>
  )
}

export default ChoicePage
