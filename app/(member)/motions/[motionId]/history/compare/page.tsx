import { getTranslations } from 'next-intl/server'
import { TextCompared } from '../../../../_texts/history/text-compared.tsx'
import { motionText } from '../../_parts/motion-text.ts'

type ComparePageProps = {
  readonly params: Promise<{ motionId: string }>
  readonly searchParams: Promise<{ from?: string | string[]; to?: string | string[] }>
}

export const generateMetadata = async () => ({
  title: (await getTranslations('history'))('compare.title'),
})

/** Two moments of a motion’s text. */
const ComparePage = async ({ params, searchParams }: ComparePageProps) => {
  const { place } = await motionText((await params).motionId)

  return <TextCompared place={place} asked={await searchParams} />
}

export default ComparePage
