import { getTranslations } from 'next-intl/server'
import { TextCompared } from '../../../../../_texts/history/text-compared.tsx'

type ComparePageProps = {
  readonly params: Promise<{ situationId: string }>
  readonly searchParams: Promise<{ from?: string | string[]; to?: string | string[] }>
}

export const generateMetadata = async () => ({
  title: (await getTranslations('history'))('compare.title'),
})

/** Two moments of the assessment. */
const ComparePage = async ({ params, searchParams }: ComparePageProps) => {
  const { situationId } = await params
  const address = `/situations/${situationId}/assessment`

  return <TextCompared place={{ situationId, address }} asked={await searchParams} />
}

export default ComparePage
