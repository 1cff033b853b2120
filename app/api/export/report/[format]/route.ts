import { appDatabase } from '#server/platform/database.ts'
import { exportReport } from '#server/reports/export-report.ts'
import { answerText } from '../../answer-text.ts'

type Props = { params: Promise<{ format: string }> }

/** Downloads a report over a period in a format and a language: `?firstDay=…&lastDay=…&highest=…&language=…&for=…`. */
export const GET = async (request: Request, { params }: Props): Promise<Response> => {
  const { format } = await params

  return answerText(request, format, ({ reading: { caller }, audience, query }) => {
    const asked = exportReport.input.safeParse({ ...Object.fromEntries(query), audience })

    return asked.success
      ? exportReport.run(appDatabase(), asked.data, { caller })
      : Promise.resolve(null)
  })
}
