import Link from 'next/link'
import { getTimeZone, getTranslations } from 'next-intl/server'
import { may } from '#server/members/rules/may.ts'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { Breadcrumbs } from '../../../_ui/breadcrumbs.tsx'
import { EmptyState } from '../../../_ui/empty-state.tsx'
import { PageHeader } from '../../../_ui/page-header.tsx'
import { emptyPoint } from '../_parts/meeting-draft.ts'
import { MeetingForm } from '../_parts/meeting-form.tsx'
import { paperChoices } from '../_parts/paper-choices.ts'
import { peopleOf, zonesKnown } from '../_parts/people-of.ts'

type NewMeetingPageProps = {
  readonly searchParams: Promise<{ situation?: string; body?: string }>
}

export const generateMetadata = async () => ({
  title: (await getTranslations('meetings'))('convene'),
})

/** Calls a meeting: choose the situation, then say when, about what and with whom. */
const NewMeetingPage = async ({ searchParams }: NewMeetingPageProps) => {
  const { situation: situationId, body: wanted } = await searchParams
  const api = await caller()
  const t = await getTranslations('meetings')
  const trail = [{ href: '/meetings', label: t('title') }]
  if (!situationId) {
    const situations = (await api.situations.list({}))?.situations ?? []
    return (
      <>
        <PageHeader above={<Breadcrumbs trail={trail} />} title={t('convene')} />
        <h2 className="pb-3">{t('chooseSituation')}</h2>
        <ul className="flex flex-col">
          {situations.map(({ situationId: id, name }) => (
            <li key={id} className="border-line border-b py-2 first:border-t">
              <Link href={`/meetings/new?situation=${id}`} className="link">
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </>
    )
  }
  const [situation, bodies, mandates, papers, meetings] = await Promise.all([
    api.situations.get({ situationId }),
    api.members.bodies({}),
    api.members.mandates({ situationId }),
    paperChoices(api, situationId),
    api.meetings.list({ situationId }),
  ])
  const roles = { installation: [], situation: situation?.myRoles ?? [] }
  if (!situation || !may('meeting.convene_urgently', roles)) return missing()
  const isConvenor = may('meeting.convene', roles)
  const body = bodies?.find(({ bodyId }) => bodyId === wanted) ?? bodies?.[0]
  if (!body) return <EmptyState title={t('noBody.title')}>{t('noBody.next')}</EmptyState>
  // A representative calls only where the body's rules say so.
  const mayCall = isConvenor || body.rules.urgent.mayConvene.includes('representative')
  if (!mayCall) return missing()
  const people = peopleOf(mandates ?? [])
  const seated = new Set(body.seats.map(({ memberId }) => memberId))
  const zone = meetings?.ahead[0]?.timeZone ?? meetings?.past[0]?.timeZone ?? (await getTimeZone())

  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={trail} />}
        eyebrow={situation.name}
        title={t('conveneBody', { body: body.name })}
      />
      {(bodies?.length ?? 0) > 1 && (
        <p className="pb-4 text-sm">
          {t('otherBodies')}{' '}
          {bodies
            ?.filter(({ bodyId }) => bodyId !== body.bodyId)
            .map(({ bodyId, name }) => (
              <Link
                key={bodyId}
                href={`/meetings/new?situation=${situationId}&body=${bodyId}`}
                className="link me-3"
              >
                {name}
              </Link>
            ))}
        </p>
      )}
      <MeetingForm
        key={body.bodyId}
        situationId={situationId}
        bodyId={body.bodyId}
        meetingId={null}
        initial={{
          title: '',
          startsAt: null,
          minutes: 60,
          timeZone: zone,
          place: '',
          agenda: [emptyPoint('first')],
          memberIds: people.map(({ memberId }) => memberId).filter((id) => seated.has(id)),
          shortNoticeBecause: '',
        }}
        noticeHours={body.rules.noticeHours}
        urgent={body.rules.urgent}
        isConvenor={isConvenor}
        isInSeries={false}
        zones={zonesKnown()}
        people={people}
        papers={papers}
      />
    </>
  )
}

export default NewMeetingPage
