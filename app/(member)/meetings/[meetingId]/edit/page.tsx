import { getTranslations } from 'next-intl/server'
import { may } from '#server/members/rules/may.ts'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { Breadcrumbs } from '../../../../_ui/breadcrumbs.tsx'
import { PageHeader } from '../../../../_ui/page-header.tsx'
import { draftOf } from '../../_parts/meeting-draft.ts'
import { MeetingForm } from '../../_parts/meeting-form.tsx'
import { paperChoices } from '../../_parts/paper-choices.ts'
import { peopleOf, zonesKnown } from '../../_parts/people-of.ts'

type EditMeetingPageProps = { readonly params: Promise<{ meetingId: string }> }

/** Changes a meeting that was called. */
const EditMeetingPage = async ({ params }: EditMeetingPageProps) => {
  const { meetingId } = await params
  const api = await caller()
  const meeting = await api.meetings.get({ meetingId })
  const isAhead = meeting !== null && Date.parse(meeting.endsAt) > Date.now()
  if (!isAhead || meeting.cancelledBecause !== null) return missing()
  const { situationId } = meeting
  const [situation, bodies, mandates, papers] = await Promise.all([
    api.situations.get({ situationId }),
    api.members.bodies({}),
    api.members.mandates({ situationId }),
    paperChoices(
      api,
      situationId,
      meeting.agenda.flatMap((point) => point.papers),
    ),
  ])
  const roles = { installation: [], situation: situation?.myRoles ?? [] }
  if (!may('meeting.revise', roles)) return missing()
  const t = await getTranslations('meetings')
  const body = bodies?.find(({ bodyId }) => bodyId === meeting.bodyId)
  if (!body) return missing()

  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            trail={[
              { href: '/meetings', label: t('title') },
              { href: `/meetings/${meetingId}`, label: meeting.title },
            ]}
          />
        }
        title={t('reviseTitle')}
      />
      <MeetingForm
        situationId={situationId}
        bodyId={meeting.bodyId}
        meetingId={meetingId}
        initial={{
          title: meeting.title,
          startsAt: meeting.startsAt,
          minutes: (Date.parse(meeting.endsAt) - Date.parse(meeting.startsAt)) / 60_000,
          timeZone: meeting.timeZone,
          place: meeting.place,
          agenda: meeting.agenda.map(draftOf),
          memberIds: meeting.invited.map(({ memberId }) => memberId),
          shortNoticeBecause: meeting.shortNoticeBecause ?? '',
        }}
        noticeHours={body.rules.noticeHours}
        urgent={body.rules.urgent}
        isConvenor
        isInSeries={meeting.isInSeries}
        zones={zonesKnown()}
        people={peopleOf(mandates ?? [])}
        papers={papers}
      />
    </>
  )
}

export default EditMeetingPage
