import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { DateTime } from '../../_ui/date-time.tsx'
import { EmptyState } from '../../_ui/empty-state.tsx'
import { LinkButton } from '../../_ui/link-button.tsx'
import { PageHeader } from '../../_ui/page-header.tsx'
import { Section } from '../../_ui/section.tsx'
import { MeetingTable } from './_parts/meeting-table.tsx'

export const generateMetadata = async () => ({
  title: (await getTranslations('meetings'))('title'),
})

/** Votes that wait, meetings ahead and meetings past, over all situations that one sees. */
const MeetingsPage = async () => {
  const api = await caller()
  const [meetings, waiting, me, situations, bodies] = await Promise.all([
    api.meetings.list({}),
    api.ballots.waiting({}),
    api.members.me({}),
    api.situations.list({}),
    api.members.bodies({}),
  ])
  const t = await getTranslations('meetings')
  const tell = await getTranslations('convening')
  const actions = await getTranslations('actions')
  const motions = await getTranslations('motions.list')
  const ahead = meetings?.ahead ?? []
  const past = meetings?.past ?? []
  const isSomewhere = (situations?.situations.length ?? 0) > 0
  const mayConvene = me?.roles.includes('convenor') && isSomewhere
  const mayCall =
    !mayConvene &&
    isSomewhere &&
    bodies?.some(
      ({ rules, seats }) =>
        rules.urgent.mayConvene.includes('representative') &&
        seats.some(({ memberId }) => memberId === me?.memberId),
    )
  const convene = (
    <>
      <LinkButton href="/motions">{motions('title')}</LinkButton>
      <LinkButton href="/meetings/actions">{actions('title')}</LinkButton>
      {mayCall && (
        <LinkButton href="/meetings/new" variant="primary">
          {tell('urgent.convene')}
        </LinkButton>
      )}
      {mayConvene && (
        <LinkButton href="/meetings/new" variant="primary">
          {t('convene')}
        </LinkButton>
      )}
    </>
  )

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} actions={convene} />
      {waiting && waiting.length > 0 && (
        <Section title={t('waiting.title')} lead={t('waiting.lead')}>
          <ul className="flex flex-col">
            {waiting.map(({ ballotId, question, situationName, closesAt, ministryVoted }) => (
              <li
                key={ballotId}
                className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-line border-b py-2 first:border-t"
              >
                <span className="max-w-prose">
                  <Link href={`/ballots/${ballotId}`} className="link font-semibold">
                    {question}
                  </Link>
                  <span className="block text-sm text-soft">{situationName}</span>
                </span>
                <span className="text-sm">
                  {ministryVoted && <span className="block">{t('waiting.voted')}</span>}
                  {closesAt && (
                    <>
                      {t('waiting.closes')}{' '}
                      <DateTime value={closesAt} precision="deadline" relative />
                    </>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('ahead')}>
        {ahead.length === 0 ? (
          <EmptyState title={t('empty.title')}>{t('empty.next')}</EmptyState>
        ) : (
          <MeetingTable caption={t('ahead')} meetings={ahead} relative />
        )}
      </Section>
      {past.length > 0 && (
        <Section title={t('past')}>
          <MeetingTable caption={t('past')} meetings={past} />
        </Section>
      )}
    </>
  )
}

export default MeetingsPage
