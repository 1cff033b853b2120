import { getTranslations } from 'next-intl/server'
import { TextCompared } from '../../../../../_texts/history/text-compared.tsx'
import { minutesText } from '../../_parts/minutes-text.ts'

type ComparePageProps = {
  readonly params: Promise<{ meetingId: string }>
  readonly searchParams: Promise<{ from?: string | string[]; to?: string | string[] }>
}

export const generateMetadata = async () => ({
  title: (await getTranslations('history'))('compare.title'),
})

/** Two moments of the minutes. */
const ComparePage = async ({ params, searchParams }: ComparePageProps) => {
  const { place } = await minutesText((await params).meetingId)

  return <TextCompared place={place} asked={await searchParams} />
}

export default ComparePage
