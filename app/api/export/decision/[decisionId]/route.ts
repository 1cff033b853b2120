import { setTimeout as pause } from 'node:timers/promises'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { exportDecision } from '#server/decisions/export-decision.ts'
import { appDatabase } from '#server/platform/database.ts'
import { sessionFromCookieHeader } from '#server/platform/session.ts'
import { saying, sending } from '../../answer.ts'
import { audienceIn } from '../../audience-in.ts'

/** How often, a second apart, a decision just logged is looked for in a checkpoint. */
const attempts = 5

type Props = { params: Promise<{ decisionId: string }> }

/**
 * Downloads a decision's dossier, for whoever is in its situation. One that was logged a moment ago
 * waits for the checkpoint that covers it: nothing leaves that is not signed. `?for=` says for whom it leaves.
 */
export const GET = async (request: Request, { params }: Props): Promise<Response> => {
  const t = await getTranslations('decisions.export')
  const session = await sessionFromCookieHeader(appDatabase(), request.headers.get('cookie'))
  if (!session) return saying(401, (await getTranslations('record.export'))('signIn'))
  const decisionId = z.uuid().safeParse((await params).decisionId)
  const audience = audienceIn(request)
  if (!decisionId.success || audience === null) return saying(404, t('none'))
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const exported = await exportDecision.run(
      appDatabase(),
      { decisionId: decisionId.data, audience },
      { caller: session.caller },
    )
    if (!exported) return saying(404, t('none'))
    if (!exported.ready) {
      return exported.why === 'ceiling'
        ? saying(403, (await getTranslations('sections'))('export.ceiling'))
        : saying(409, t('blind', { numbers: exported.evidence.join(', ') }))
    }
    const { dossier, number, index } = exported
    if (dossier && dossier.entries.length > index) {
      return sending(request, dossier, `focalpoint-decision-${number}.zip`)
    }
    if (attempt < attempts) await pause(1000)
  }

  return saying(503, t('unsigned'))
}
