import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { StateWord } from '../../../_ui/state-word.tsx'
import { Table } from '../../../_ui/table.tsx'
import { MeetingTime } from './meeting-time.tsx'

type ListedMeeting = {
  readonly meetingId: string
  readonly reference: string
  readonly title: string
  readonly situationName: string
  readonly startsAt: string
  readonly timeZone: string
  readonly place: string
  readonly cancelled: boolean
  readonly isDraft: boolean
}

type MeetingTableProps = {
  readonly caption: string
  readonly meetings: readonly ListedMeeting[]
  readonly relative?: boolean
}

/** Meetings with when and where they are. */
export const MeetingTable = ({ caption, meetings, relative = false }: MeetingTableProps) => {
  const t = useTranslations('meetings')
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        { key: 'when', label: t('columns.when') },
        { key: 'meeting', label: t('columns.meeting'), heads: true },
        { key: 'place', label: t('columns.place') },
        { key: 'reference', label: t('columns.reference') },
      ]}
      rows={meetings.map((meeting) => ({
        key: meeting.meetingId,
        cells: {
          when: (
            <MeetingTime at={meeting.startsAt} timeZone={meeting.timeZone} relative={relative} />
          ),
          meeting: (
            <>
              <Link href={`/meetings/${meeting.meetingId}`} className="link font-semibold">
                {meeting.title}
              </Link>
              <span className="block font-normal text-sm text-soft">{meeting.situationName}</span>
              {meeting.cancelled && <StateWord sign="lapsed">{t('cancelled')}</StateWord>}
              {meeting.isDraft && !meeting.cancelled && (
                <StateWord sign="draft">{t('draft.word')}</StateWord>
              )}
            </>
          ),
          place: meeting.place,
          reference: <span className="font-mono text-sm">{meeting.reference}</span>,
        },
      }))}
    />
  )
}
