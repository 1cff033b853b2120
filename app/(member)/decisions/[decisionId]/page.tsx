import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { Breadcrumbs } from '../../../_ui/breadcrumbs.tsx'
import { PageHeader } from '../../../_ui/page-header.tsx'
import { Pillars } from '../../../_ui/pillar-ring.tsx'
import { Section } from '../../../_ui/section.tsx'
import { ExportDialog } from '../../_texts/export-dialog.tsx'
import { ExportText } from '../../_texts/export-text.tsx'
import { BallotGrading } from '../../ballots/_parts/ballot-grading.tsx'
import { Explanations } from '../../ballots/_parts/explanations.tsx'
import { Overridden } from '../../ballots/_parts/overridden.tsx'
import { ClassificationBand } from '../../situations/[situationId]/_parts/classification-band.tsx'
import { ReplySection } from './_course/reply-section.tsx'
import { ReportsSection } from './_course/reports-section.tsx'
import { ReviewsSection } from './_course/reviews-section.tsx'
import { StandingSection } from './_course/standing-section.tsx'
import { TakenSection } from './_course/taken-section.tsx'
import { toolNames } from './_course/tool-names.ts'
import { TriggersSection } from './_course/triggers-section.tsx'
import { ActionsSection } from './actions-section.tsx'
import { BasisSection } from './basis-section.tsx'
import { ChoiceSection } from './choice-section.tsx'
import { DecidedText } from './decided-text.tsx'
import { DissentsSection } from './dissents-section.tsx'
import { NoticesSection } from './notices-section.tsx'
import { Particulars } from './particulars.tsx'
import { PrintButton } from './print-button.tsx'
import { ProofSection } from './proof-section.tsx'
import { SignatureLines } from './signature-lines.tsx'
import { VotesSection } from './votes-section.tsx'

type DecisionPageProps = {
  readonly params: Promise<{ decisionId: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async () => ({
  title: (await getTranslations('decisions'))('title'),
})

/** One decision, as a legal record: text, reasons, votes, dissents, actions, basis then and now. */
const DecisionPage = async ({ params, searchParams }: DecisionPageProps) => {
  const { decisionId } = await params
  if (!z.uuid().safeParse(decisionId).success) return missing()
  const api = await caller()
  const [decision, course] = await Promise.all([
    api.decisions.get({ decisionId }),
    api.decisions.course({ decisionId }),
  ])
  if (!decision || !course) return missing()
  const on = z.iso.date().safeParse((await searchParams).on).data
  const ballotId = decision.ballotId ?? decision.choiceId
  const [ballot, grading, around] =
    ballotId === null
      ? [null, null, null]
      : await Promise.all([
          api.ballots.get({ ballotId }),
          api.grading.ofBallot({ ballotId }),
          api.ballots.around({ ballotId }),
        ])
  const t = await getTranslations('decisions')
  const markings = await getTranslations('situations.markings')
  const ministries = decision.isConvenor
    ? ((await api.members.ministries({})) ?? []).map(({ ministryId, name }) => ({
        value: ministryId,
        label: name,
      }))
    : []

  return (
    <article>
      <div className="pb-4">
        <ClassificationBand marking={markings(decision.marking)} />
      </div>
      <PageHeader
        above={
          <Breadcrumbs
            trail={[
              { href: '/decisions', label: t('title') },
              {
                href: `/situations/${decision.situationId}/decisions`,
                label: decision.situationName,
              },
            ]}
          />
        }
        eyebrow={t('one.eyebrow', { number: decision.number, situation: decision.situationName })}
        title={decision.title}
        lead={<Pillars engaged={decision.pillars} />}
        actions={
          <span data-print="no" className="flex flex-wrap gap-2">
            <PrintButton label={t('one.print')} />
            <ExportText path={`/api/export/decision/${decisionId}`} />
            <ExportDialog
              action={t('one.export')}
              title={t('one.export')}
              saves={[{ label: t('one.save'), path: `/api/export/decision/${decisionId}` }]}
            />
          </span>
        }
      />
      <NoticesSection decision={decision} />
      <Section title={t('one.decided')}>
        <DecidedText decision={decision} />
      </Section>
      <Section title={t('one.rationale')}>
        <p className="prose whitespace-pre-line">{decision.rationale}</p>
      </Section>
      <Section title={t('one.about')}>
        <Particulars decision={decision} course={course} />
      </Section>
      <TakenSection decisionId={decisionId} taken={course.taken} />
      <ReplySection decisionId={decisionId} course={course} />
      <StandingSection decisionId={decisionId} course={course} on={on} />
      <Overridden around={around} />
      {grading && <BallotGrading grading={grading} situationId={decision.situationId} />}
      {decision.choiceId && decision.choice ? (
        <ChoiceSection ballotId={decision.choiceId} choice={decision.choice} />
      ) : (
        <VotesSection decision={decision} counted={ballot} />
      )}
      <Explanations around={around} />
      <DissentsSection decision={decision} />
      <ActionsSection decision={decision} ministries={ministries} />
      <ReportsSection decisionId={decisionId} course={course} />
      <TriggersSection decisionId={decisionId} course={course} />
      <ReviewsSection
        decisionId={decisionId}
        course={course}
        {...(await toolNames(course.tools))}
      />
      <Section title={t('one.alternatives')}>
        {decision.alternatives.length === 0 ? (
          <p className="text-soft">{t('one.noAlternatives')}</p>
        ) : (
          <dl className="flex max-w-prose flex-col gap-3">
            {decision.alternatives.map(({ option, reason }) => (
              <div key={option}>
                <dt className="font-semibold">{option}</dt>
                <dd className="whitespace-pre-line">{reason}</dd>
              </div>
            ))}
          </dl>
        )}
      </Section>
      <BasisSection decision={decision} />
      <ProofSection decision={decision} />
      <SignatureLines leadMinistry={decision.leadMinistry} />
      <ClassificationBand marking={markings(decision.marking)} />
    </article>
  )
}

export default DecisionPage
