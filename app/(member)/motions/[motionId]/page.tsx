import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { Breadcrumbs } from '../../../_ui/breadcrumbs.tsx'
import { PageHeader } from '../../../_ui/page-header.tsx'
import { Section } from '../../../_ui/section.tsx'
import { StateWord } from '../../../_ui/state-word.tsx'
import { OpenMotionText } from '../../_texts/open-text.tsx'
import { OwnText } from '../../_texts/own-text.tsx'
import { MotionActions } from '../../ballots/_parts/motion-actions.tsx'
import { motionSigns } from '../../ballots/_parts/motion-signs.ts'
import { Voters } from '../../ballots/_parts/voters.tsx'
import { SilenceRounds } from '../../silence/_parts/rounds.tsx'
import { FailureCard } from '../../situations/[situationId]/measures/failure/_parts/failure-card.tsx'
import { AmendmentCard } from './_parts/amendment-card.tsx'
import { Amendments } from './_parts/amendments.tsx'
import { Course } from './_parts/course.tsx'
import { Discussion } from './_parts/discussion.tsx'
import { WhatNext } from './_parts/what-next.tsx'

type MotionPageProps = { readonly params: Promise<{ motionId: string }> }

export const generateMetadata = async ({ params }: MotionPageProps) => {
  const motion = await (await caller()).ballots.motion({ motionId: (await params).motionId })
  const t = await getTranslations('ballots.motionPage')
  return { title: motion ? t('eyebrow', { number: motion.number }) : t('title') }
}

/** A motion: the question, where it stands, and the words that are adopted with it. */
const MotionPage = async ({ params }: MotionPageProps) => {
  const { motionId } = await params
  const api = await caller()
  const [motion, me, voters] = await Promise.all([
    api.ballots.motion({ motionId }),
    api.members.me({}),
    api.ballots.voters({ motionId }),
  ])
  if (!motion || !me) notFound()
  const [situation, deliberation, amendments, failures] = await Promise.all([
    api.situations.get({ situationId: motion.situationId }),
    api.motions.deliberation({ motionId }),
    api.motions.amendments({ motionId }),
    api.failures.list({ situationId: motion.situationId }),
  ])
  if (!deliberation) notFound()
  const t = await getTranslations('ballots')
  const motions = await getTranslations('motions')
  const { situationId, meetingId, measureId, ballotId, state, text } = motion
  const carried = failures?.failures.find((one) => one.motion.motionId === motionId)
  const own = amendments?.amendments.find((one) => one.motionId === motionId)
  const pending = amendments?.amendments.filter((one) => one.isPending) ?? []
  const isSettled = state === 'balloting' || state === 'adopted' || state === 'rejected'

  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            trail={[
              { href: `/situations/${situationId}`, label: motion.situationName },
              ...(meetingId
                ? [{ href: `/meetings/${meetingId}`, label: t('motionPage.toMeeting') }]
                : [{ href: `/situations/${situationId}/measures`, label: t('toMeasures') }]),
            ]}
          />
        }
        eyebrow={t('motionPage.eyebrow', { number: motion.number })}
        title={motion.question}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pb-6">
        <StateWord sign={motionSigns[state]}>{t(`motion.states.${state}`)}</StateWord>
        {ballotId && (
          <Link href={`/ballots/${ballotId}`} className="link">
            {t(state === 'balloting' ? 'motion.toBallot' : 'motion.toResult')}
          </Link>
        )}
        {measureId && (
          <Link href={`/situations/${situationId}/measures/${measureId}`} className="link">
            {t('motionPage.toMeasure')}
          </Link>
        )}
        <MotionActions motion={motion} roles={situation?.myRoles ?? []} />
      </div>
      {carried && (
        <Section title={t('motionPage.failure')}>
          <FailureCard situationId={situationId} failure={carried} />
        </Section>
      )}
      {voters && <Voters motionId={motionId} voters={voters} />}
      <WhatNext
        motion={motion}
        deliberation={deliberation}
        paragraphs={amendments?.paragraphs.map(({ node }) => node) ?? []}
      />
      {motion.amendsId && (
        <Section
          title={t('motionPage.text')}
          actions={
            <Link href={`/motions/${motion.amendsId}`} className="link">
              {motions('amendments.of', { number: amendments?.amendsNumber ?? 0 })}
            </Link>
          }
        >
          {own && (
            <AmendmentCard
              amendment={own}
              amendsId={motion.amendsId}
              situationId={situationId}
              isConvenor={amendments?.isConvenor ?? false}
              pending={pending.map((one) => one.motionId)}
              isOwnPage
            />
          )}
        </Section>
      )}
      {!motion.amendsId && (
        <Section title={t('motionPage.text')}>
          {text ? (
            <OwnText
              situationId={situationId}
              memberId={me.memberId}
              address={`/motions/${motionId}`}
              text={text}
              isSettled={isSettled}
              means={t('motionPage.means')}
            />
          ) : (
            <div className="flex max-w-prose flex-col gap-4">
              <p className="text-soft">{t('motionPage.none')}</p>
              {motion.mayOpenText && (
                <OpenMotionText motionId={motionId} label={t('motionPage.write')} />
              )}
            </div>
          )}
        </Section>
      )}
      {!motion.amendsId && amendments && (
        <Amendments situationId={situationId} motionId={motionId} amendments={amendments} />
      )}
      <Discussion motionId={motionId} deliberation={deliberation} />
      <Course deliberation={deliberation} ballots={motion.ballots} />
      <SilenceRounds motionId={motionId} state={state} roles={situation?.myRoles ?? []} />
    </>
  )
}

export default MotionPage
