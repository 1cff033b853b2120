import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PageHeader } from '../../../../../_ui/page-header.tsx'
import { minutesText } from '../_parts/minutes-text.ts'

type HistoryLayoutProps = {
  readonly params: Promise<{ meetingId: string }>
  readonly children: ReactNode
}

/** What the pages about the past of minutes have in common: the meeting that they are of. */
const HistoryLayout = async ({ params, children }: HistoryLayoutProps) => {
  const { title } = await minutesText((await params).meetingId)
  const t = await getTranslations('meetings.minutes')

  return (
    <>
      <PageHeader eyebrow={t('of')} title={title} />
      {children}
    </>
  )
}

export default HistoryLayout
