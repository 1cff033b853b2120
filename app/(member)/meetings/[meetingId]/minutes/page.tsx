import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { Breadcrumbs } from '../../../../_ui/breadcrumbs.tsx'
import { PageHeader } from '../../../../_ui/page-header.tsx'
import { Section } from '../../../../_ui/section.tsx'
import { OpenMinutes } from '../../../_texts/open-text.tsx'
import { OwnText } from '../../../_texts/own-text.tsx'

type MinutesPageProps = { readonly params: Promise<{ meetingId: string }> }

export const generateMetadata = async () => ({
  title: (await getTranslations('meetings.minutes'))('title'),
})

/** The minutes of a meeting, written together. */
const MinutesPage = async ({ params }: MinutesPageProps) => {
  const { meetingId } = await params
  const api = await caller()
  const [minutes, me] = await Promise.all([api.meetings.minutes({ meetingId }), api.members.me({})])
  if (!minutes || !me) notFound()
  const t = await getTranslations('meetings.minutes')
  const { situationId, title, text, mayOpen } = minutes

  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: `/meetings/${meetingId}`, label: t('toMeeting') }]} />}
        title={title}
        eyebrow={t('of')}
      />
      {text ? (
        <Section title={t('title')}>
          <OwnText
            situationId={situationId}
            memberId={me.memberId}
            address={`/meetings/${meetingId}/minutes`}
            text={text}
            isSettled={false}
            means={t('means')}
          />
        </Section>
      ) : (
        <div className="flex max-w-prose flex-col gap-4">
          <p className="text-soft">{t('none')}</p>
          {mayOpen && <OpenMinutes meetingId={meetingId} label={t('open')} />}
        </div>
      )}
    </>
  )
}

export default MinutesPage
