import { getTranslations } from 'next-intl/server'
import { TextHistory } from '../../../../_texts/history/text-history.tsx'
import { minutesText } from '../_parts/minutes-text.ts'

type HistoryPageProps = {
  readonly params: Promise<{ meetingId: string }>
  readonly searchParams: Promise<{ before?: string | string[] }>
}

export const generateMetadata = async () => ({ title: (await getTranslations('history'))('title') })

/** The life of the minutes. */
const HistoryPage = async ({ params, searchParams }: HistoryPageProps) => {
  const { place } = await minutesText((await params).meetingId)

  return <TextHistory place={place} before={(await searchParams).before} />
}

export default HistoryPage
