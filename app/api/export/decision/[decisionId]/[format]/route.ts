import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { exportDecisionText } from '#server/decisions/export-decision-text.ts'
import { appDatabase } from '#server/platform/database.ts'
import { saying } from '../../../answer.ts'
import { answerText } from '../../../answer-text.ts'

type Props = { params: Promise<{ decisionId: string; format: string }> }

/** Downloads a decision in a format, for whoever reads it: with all that followed on it, or had by `?asOf=`. */
export const GET = async (request: Request, { params }: Props): Promise<Response> => {
  const { decisionId, format } = await params
  return answerText(request, format, async ({ reading, audience }) => {
    const input = z.object({ decisionId: z.uuid() }).safeParse({ decisionId })
    if (!input.success) return null
    const exported = await exportDecisionText.run(
      appDatabase(),
      { ...input.data, audience },
      reading,
    )
    if (exported === null) return null
    if (exported.ready) return exported.text
    if (exported.why === 'ceiling') {
      return saying(403, (await getTranslations('sections'))('export.ceiling'))
    }
    const t = await getTranslations('decisions.export')
    return saying(409, t('blind', { numbers: exported.evidence.join(', ') }))
  })
}
