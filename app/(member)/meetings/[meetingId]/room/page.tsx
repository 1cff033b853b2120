import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { Breadcrumbs } from '../../../../_ui/breadcrumbs.tsx'
import { LinkButton } from '../../../../_ui/link-button.tsx'
import { PageHeader } from '../../../../_ui/page-header.tsx'
import { RoomView } from './_parts/room-view.tsx'

type RoomPageProps = { readonly params: Promise<{ meetingId: string }> }

export const generateMetadata = async ({ params }: RoomPageProps) => {
  const read = await (await caller()).sittings.room({ meetingId: (await params).meetingId })
  const t = await getTranslations('room')
  return { title: read ? t('titleOf', { title: read.room.meeting.title }) : t('title') }
}

/** A meeting under way, for everybody in it: the point, who speaks, who is there, the ballot, the clock. */
const RoomPage = async ({ params }: RoomPageProps) => {
  const { meetingId } = await params
  const read = await (await caller()).sittings.room({ meetingId })
  if (!read) return missing()
  const t = await getTranslations('room')
  const { title, bodyName, number } = read.room.meeting

  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: `/meetings/${meetingId}`, label: t('toMeeting') }]} />}
        eyebrow={t('eyebrow', { body: bodyName, number })}
        title={title}
        actions={
          <>
            <LinkButton href={`/meetings/${meetingId}/minutes`}>{t('minutes')}</LinkButton>
            <LinkButton href={`/meetings/${meetingId}/projector`}>{t('projector')}</LinkButton>
          </>
        }
      />
      <RoomView read={read} />
    </>
  )
}

export default RoomPage
