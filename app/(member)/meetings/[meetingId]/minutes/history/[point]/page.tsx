import { TextAtPoint } from '../../../../../_texts/history/text-at-point.tsx'
import { minutesText } from '../../_parts/minutes-text.ts'

type PointPageProps = { readonly params: Promise<{ meetingId: string; point: string }> }

/** The minutes as it was. */
const PointPage = async ({ params }: PointPageProps) => {
  const { meetingId, point } = await params
  const { place } = await minutesText(meetingId)

  return <TextAtPoint place={place} point={point} />
}

export default PointPage
