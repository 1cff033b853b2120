import { z } from 'zod'
import { exportAssessment } from '#server/assessments/export-assessment.ts'
import { appDatabase } from '#server/platform/database.ts'
import { answerText } from '../../../answer-text.ts'

type Props = { params: Promise<{ situationId: string; format: string }> }

const asked = z.object({ situationId: z.uuid(), versionId: z.uuid().optional() })

/**
 * Downloads the assessment of a situation in a format, for whoever reads it: as it stands,
 * `?version=` a named version, or `?asOf=` an entry of the record.
 */
export const GET = async (request: Request, { params }: Props): Promise<Response> => {
  const { situationId, format } = await params
  return answerText(request, format, async ({ reading, audience, query }) => {
    const input = asked.safeParse({ situationId, versionId: query.get('version') ?? undefined })
    return input.success
      ? exportAssessment.run(appDatabase(), { ...input.data, audience }, reading)
      : null
  })
}
