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
  const situation = await api.situations.get({ situationId: motion.situationId })
  const t = await getTranslations('ballots')
  const { situationId, meetingId, measureId, ballotId, state, text } = motion
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
      {voters && <Voters motionId={motionId} voters={voters} />}
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
      <SilenceRounds motionId={motionId} state={state} roles={situation?.myRoles ?? []} />
    </>
  )
}

export default MotionPage
