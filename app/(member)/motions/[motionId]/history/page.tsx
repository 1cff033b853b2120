import { getTranslations } from 'next-intl/server'
import { TextHistory } from '../../../_texts/history/text-history.tsx'
import { motionText } from '../_parts/motion-text.ts'

type HistoryPageProps = {
  readonly params: Promise<{ motionId: string }>
  readonly searchParams: Promise<{ before?: string | string[] }>
}

export const generateMetadata = async () => ({ title: (await getTranslations('history'))('title') })

/** The life of a motion’s text. */
const HistoryPage = async ({ params, searchParams }: HistoryPageProps) => {
  const { place } = await motionText((await params).motionId)

  return <TextHistory place={place} before={(await searchParams).before} />
}

export default HistoryPage
