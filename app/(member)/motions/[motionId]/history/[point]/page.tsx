import { TextAtPoint } from '../../../../_texts/history/text-at-point.tsx'
import { motionText } from '../../_parts/motion-text.ts'

type PointPageProps = { readonly params: Promise<{ motionId: string; point: string }> }

/** A motion’s text as it was. */
const PointPage = async ({ params }: PointPageProps) => {
  const { motionId, point } = await params
  const { place } = await motionText(motionId)

  return <TextAtPoint place={place} point={point} />
}

export default PointPage
