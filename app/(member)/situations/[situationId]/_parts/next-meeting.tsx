import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { DateTime } from '../../../../_ui/date-time.tsx'
import { Fact } from './fact.tsx'

/** When the body meets next on this situation. */
export const NextMeeting = async ({ situationId }: { readonly situationId: string }) => {
  const api = await caller()
  const meetings = await api.meetings.list({ situationId })
  const next = meetings?.ahead.find((meeting) => !meeting.cancelled)
  const t = await getTranslations('situations.header')

  return (
    <Fact term={t('nextMeeting')}>
      {next ? (
        <Link href={`/meetings/${next.meetingId}`} className="link">
          <DateTime value={next.startsAt} precision="deadline" />
        </Link>
      ) : (
        <span className="text-faint">{t('noMeeting')}</span>
      )}
    </Fact>
  )
}
