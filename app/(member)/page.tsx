import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { may } from '#server/members/rules/may.ts'
import { caller } from '#server/platform/caller.ts'
import { DateTime } from '../_ui/date-time.tsx'
import { EmptyState } from '../_ui/empty-state.tsx'
import { LinkButton } from '../_ui/link-button.tsx'
import { PageHeader } from '../_ui/page-header.tsx'
import { Pillars } from '../_ui/pillar-ring.tsx'
import { Section } from '../_ui/section.tsx'
import { Changes } from './_home/changes.tsx'
import { gatherWaiting } from './_home/gather-waiting.ts'
import { SilencesRunning } from './_home/silences.tsx'
import { byUrgency } from './_home/waiting.ts'
import { WaitingList } from './_home/waiting-list.tsx'

export const generateMetadata = async () => ({ title: (await getTranslations('home'))('title') })

/** What needs me, by when; where the body meets next and what it follows; what changed since I was last here. */
const HomePage = async () => {
  const api = await caller()
  const me = await api.members.me({})
  const t = await getTranslations('home')
  const answers = may('warning.dismiss', { installation: me?.roles ?? [] })
  const [waiting, meetings, listed, changes] = await Promise.all([
    gatherWaiting(api, answers, { toGrade: (count) => t('toGrade', { count }) }),
    api.meetings.list({}),
    api.situations.list({}),
    api.record.changes({}),
  ])
  const words = await getTranslations('common.stages')
  const ahead = (meetings?.ahead ?? []).filter((meeting) => !meeting.cancelled).slice(0, 5)
  const situations = listed?.situations ?? []
  const next = ahead[0]

  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead', { count: waiting.length })}
        actions={<LinkButton href="/warnings/new">{t('logWarning')}</LinkButton>}
      />
      {waiting.length > 0 ? (
        <div className="pb-8">
          <WaitingList waiting={byUrgency(waiting)} />
        </div>
      ) : (
        <div className="pb-8">
          <EmptyState title={t('nothing.title')}>
            {next
              ? t.rich('nothing.nextMeeting', {
                  when: () => <DateTime value={next.startsAt} precision="deadline" relative />,
                })
              : t('nothing.next')}
          </EmptyState>
        </div>
      )}
      <SilencesRunning />
      <div className="grid gap-x-12 lg:grid-cols-2">
        <Section title={t('meetings.title')}>
          {ahead.length === 0 ? (
            <p className="text-soft">{t('meetings.none')}</p>
          ) : (
            <ul className="flex flex-col">
              {ahead.map((meeting) => (
                <li key={meeting.meetingId} className="border-line border-b py-2 first:border-t">
                  <Link href={`/meetings/${meeting.meetingId}`} className="link">
                    {meeting.title}
                  </Link>
                  <p className="text-sm text-soft">
                    <DateTime value={meeting.startsAt} precision="deadline" relative ticks />
                  </p>
                  <p className="text-faint text-sm">{meeting.situationName}</p>
                </li>
              ))}
            </ul>
          )}
        </Section>
        <Section title={t('situations.title')}>
          {situations.length === 0 ? (
            <p className="text-soft">
              {may('situation.open', { installation: me?.roles ?? [] })
                ? t.rich('situations.noneYet', {
                    open: (words) => (
                      <Link href="/situations/new" className="link">
                        {words}
                      </Link>
                    ),
                  })
                : t('situations.none')}
            </p>
          ) : (
            <ul className="flex flex-col">
              {situations.map((situation) => (
                <li
                  key={situation.situationId}
                  className="flex items-start justify-between gap-4 border-line border-b py-2 first:border-t"
                >
                  <div className="min-w-0">
                    <Link href={`/situations/${situation.situationId}`} className="link">
                      {situation.name}
                    </Link>
                    <p className="text-sm text-soft">{words(situation.stage)}</p>
                  </div>
                  <Pillars engaged={situation.pillars} />
                </li>
              ))}
            </ul>
          )}
        </Section>
      </div>
      {changes && <Changes found={changes} />}
    </>
  )
}

export default HomePage
