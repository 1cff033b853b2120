import { TextAtPoint } from '../../../../../_texts/history/text-at-point.tsx'

type PointPageProps = { readonly params: Promise<{ situationId: string; point: string }> }

/** The assessment as it was. */
const PointPage = async ({ params }: PointPageProps) => {
  const { situationId, point } = await params
  const address = `/situations/${situationId}/assessment`

  return <TextAtPoint place={{ situationId, address }} point={point} />
}

export default PointPage
