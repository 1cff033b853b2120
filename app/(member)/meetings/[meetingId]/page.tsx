import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { may } from '#server/members/rules/may.ts'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { Breadcrumbs } from '../../../_ui/breadcrumbs.tsx'
import { Disclosure } from '../../../_ui/disclosure.tsx'
import { LinkButton } from '../../../_ui/link-button.tsx'
import { Notice } from '../../../_ui/notice.tsx'
import { PageHeader } from '../../../_ui/page-header.tsx'
import { Section } from '../../../_ui/section.tsx'
import { MotionActions } from '../../ballots/_parts/motion-actions.tsx'
import { MotionList } from '../../ballots/_parts/motion-list.tsx'
import { PutMotion } from '../../ballots/_parts/put-motion.tsx'
import { MeetingActions } from '../_actions/meeting-actions.tsx'
import { OfferedPoints } from '../_actions/offered-points.tsx'
import { Agenda } from '../_parts/agenda.tsx'
import { AttendanceList } from '../_parts/attendance-list.tsx'
import { CallOut } from '../_parts/call-out.tsx'
import { CancelMeeting } from '../_parts/cancel-meeting.tsx'
import { InvitationsSection } from '../_parts/invitations-section.tsx'
import { MeetingTime } from '../_parts/meeting-time.tsx'
import { Movements } from '../_parts/movements.tsx'
import { PackLink } from '../_parts/pack-link.tsx'
import { QuorumLine } from '../_parts/quorum-line.tsx'

type MeetingPageProps = { readonly params: Promise<{ meetingId: string }> }

export const generateMetadata = async ({ params }: MeetingPageProps) => {
  const meeting = await (await caller()).meetings.get({ meetingId: (await params).meetingId })
  return { title: meeting?.title ?? (await getTranslations('meetings'))('title') }
}

/** A meeting as it stands: the open ballot, who is there and whether that is a quorum, agenda, motions. */
const MeetingPage = async ({ params }: MeetingPageProps) => {
  const { meetingId } = await params
  const api = await caller()
  const meeting = await api.meetings.get({ meetingId })
  if (!meeting) return missing()
  const { situationId } = meeting
  const [situation, measures, callOut] = await Promise.all([
    api.situations.get({ situationId }),
    api.measures.list({ situationId }),
    api.meetings.callOut({ meetingId }),
  ])
  const t = await getTranslations('meetings')
  const room = await getTranslations('room')
  const held = situation?.myRoles ?? []
  const roles = { installation: [], situation: held }
  const called = meeting.cancelledBecause === null
  const ahead = called && Date.parse(meeting.endsAt) > Date.now()
  const open = meeting.motions.filter(({ state }) => state === 'balloting')
  const votable = (measures ?? []).filter(({ withdrawnBecause }) => withdrawnBecause === null)

  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            trail={[
              { href: '/meetings', label: t('title') },
              { href: `/situations/${situationId}`, label: meeting.situationName },
            ]}
          />
        }
        eyebrow={t('eyebrow', { body: meeting.bodyName, number: meeting.number })}
        title={meeting.title}
        lead={
          <>
            <MeetingTime
              at={meeting.startsAt}
              until={meeting.endsAt}
              timeZone={meeting.timeZone}
              relative={ahead}
            />
            {meeting.place && <span className="block">{meeting.place}</span>}
            <span className="block text-sm">
              {t('reference', { reference: meeting.reference })}
            </span>
          </>
        }
        actions={
          <>
            {called && (
              <LinkButton href={`/meetings/${meetingId}/room`} variant="primary">
                {room('enter')}
              </LinkButton>
            )}
            <LinkButton href={`/api/meetings/${meetingId}/calendar`} download>
              {t('calendar')}
            </LinkButton>
            <PackLink meetingId={meetingId} />
            <LinkButton href={`/meetings/${meetingId}/minutes`}>{t('minutes.link')}</LinkButton>
            {ahead && may('meeting.revise', roles) && (
              <LinkButton href={`/meetings/${meetingId}/edit`}>{t('revise')}</LinkButton>
            )}
            {ahead && may('meeting.cancel', roles) && (
              <CancelMeeting
                meetingId={meetingId}
                invited={meeting.invited.length}
                isInSeries={meeting.isInSeries}
              />
            )}
          </>
        }
      />
      <div className="flex flex-col gap-4 empty:hidden [&:has(*)]:pb-6">
        {!called && (
          <Notice kind="info" title={t('cancelledNotice')}>
            <p>{meeting.cancelledBecause}</p>
          </Notice>
        )}
        {called && meeting.isDraft && (
          <Notice
            kind="info"
            title={t('draft.title')}
            next={
              ahead &&
              may('meeting.revise', roles) && (
                <LinkButton
                  href={`/meetings/${meetingId}/edit`}
                  variant="plain"
                  className="-ms-3.5"
                >
                  {t('draft.confirm')}
                </LinkButton>
              )
            }
          >
            <p>{t('draft.next')}</p>
          </Notice>
        )}
        {meeting.shortNoticeBecause && (
          <Notice kind="info" title={t('urgent')}>
            <p>{meeting.shortNoticeBecause}</p>
          </Notice>
        )}
        {open.map(({ motionId, question, ballotId }) => (
          <Notice key={motionId} kind="success" title={t('openBallot')}>
            <p className="max-w-prose">{question}</p>
            <p className="pt-1">
              <Link href={`/ballots/${ballotId}`} className="link font-semibold">
                {t('toBallot')}
              </Link>
            </p>
          </Notice>
        ))}
      </div>
      {callOut && (
        <CallOut
          callOut={callOut}
          timeZone={meeting.timeZone}
          isOpen={ahead}
          mayConfirm={may('call_out.confirm_by_telephone', roles)}
        />
      )}
      <div className="grid gap-x-10 lg:grid-cols-2">
        <div>
          <Section title={t('agenda')}>
            <Agenda points={meeting.agenda} situationId={situationId} timeZone={meeting.timeZone} />
          </Section>
          {ahead && (
            <OfferedPoints meetingId={meetingId} mayPut={may('minutes.put_on_agenda', roles)} />
          )}
          <Section
            title={t('motions')}
            lead={meeting.motions.length === 0 ? t('noMotions') : undefined}
          >
            <MotionList
              motions={meeting.motions}
              actionsFor={(motion) =>
                called && <MotionActions motion={motion} roles={held} timeZone={meeting.timeZone} />
              }
            />
            {called && may('motion.put', roles) && (
              <PutMotion
                situationId={situationId}
                meetingId={meetingId}
                measureId={null}
                bodies={[]}
                measures={votable.map(({ measureId, title }) => ({ id: measureId, title }))}
              />
            )}
          </Section>
        </div>
        <Section title={t('attendance.title')}>
          <QuorumLine
            quorum={meeting.quorum}
            remoteCounts={meeting.remoteCounts}
            ministries={meeting.ministries}
          />
          <AttendanceList
            meetingId={meetingId}
            people={meeting.invited}
            mayTake={called && may('meeting.take_attendance', roles)}
          />
          {meeting.movements.length > 0 && (
            <Disclosure summary={t('attendance.log')}>
              <Movements movements={meeting.movements} timeZone={meeting.timeZone} />
            </Disclosure>
          )}
        </Section>
      </div>
      <InvitationsSection meetingId={meetingId} ahead={ahead} />
      <MeetingActions
        meetingId={meetingId}
        situationId={meeting.situationId}
        bodyId={meeting.bodyId}
        mayAdd={called && may('action_point.add', roles)}
      />
    </>
  )
}

export default MeetingPage
