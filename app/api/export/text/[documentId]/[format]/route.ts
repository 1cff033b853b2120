import { z } from 'zod'
import { exportOwnText } from '#server/assessments/export-own-text.ts'
import { appDatabase } from '#server/platform/database.ts'
import { answerText } from '../../../answer-text.ts'

type Props = { params: Promise<{ documentId: string; format: string }> }

/** Downloads the text of a motion or the minutes of a meeting in a format, for whoever reads it. */
export const GET = async (request: Request, { params }: Props): Promise<Response> => {
  const { documentId, format } = await params
  return answerText(request, format, async ({ reading, audience }) => {
    const input = z.object({ documentId: z.uuid() }).safeParse({ documentId })
    return input.success
      ? exportOwnText.run(appDatabase(), { ...input.data, audience }, reading)
      : null
  })
}
