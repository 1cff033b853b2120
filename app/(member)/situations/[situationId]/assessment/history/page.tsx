import { getTranslations } from 'next-intl/server'
import { TextHistory } from '../../../../_texts/history/text-history.tsx'

type HistoryPageProps = {
  readonly params: Promise<{ situationId: string }>
  readonly searchParams: Promise<{ before?: string | string[] }>
}

export const generateMetadata = async () => ({ title: (await getTranslations('history'))('title') })

/** The life of the assessment. */
const HistoryPage = async ({ params, searchParams }: HistoryPageProps) => {
  const { situationId } = await params
  const { before } = await searchParams
  const address = `/situations/${situationId}/assessment`

  return <TextHistory place={{ situationId, address }} before={before} />
}

export default HistoryPage
