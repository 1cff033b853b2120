import { nameVersion } from '#server/assessments/name-version.ts'
import { writeComparison } from '#server/comparisons/write-comparison.ts'
import { logDecision } from '#server/decisions/log-decision.ts'
import { askForecast } from '#server/forecasts/ask-forecast.ts'
import { proposeMeasure } from '#server/measures/propose-measure.ts'
import { openByCorrespondence } from '../ballots/sitting.ts'
import { weighing } from '../comparisons/weighing.ts'
import { words } from '../decisions/adopted.ts'
import type { Case } from '../evidence/case.ts'
import { proposal } from '../measures/proposal.ts'
import { holdMeeting } from './meeting-held.ts'

/**
 * Makes of everything one that pages can ask for, and gives their ids: what `everythingFor` asks every read with.
 * @param hidden ids and words of what is to be hidden, as the reads name them
 */
export async function everythingThereIs(
  { world, situationId, sourceId }: Case,
  { assessmentId, memberId }: { assessmentId: string; memberId: string },
  hidden: { evidenceId: string; documentId: string; text: string; fileId: string },
): Promise<Record<string, unknown>> {
  const { convenor } = world
  const { versionId } = await convenor.act(nameVersion, { assessmentId, name: 'As agreed' })
  const { ballotId, motionId } = await openByCorrespondence(world, situationId, { seconds: 900 })
  const lead = world.principals[0].ministryId ?? ''
  const { measureId } = await convenor.act(proposeMeasure, { situationId, ...proposal(lead) })
  const { comparisonId } = await convenor.act(writeComparison, {
    ...{ situationId, ...weighing([measureId]) },
  })
  const { decisionId } = await convenor.act(
    logDecision,
    words(world, situationId, { kind: 'chair', reasons: 'Time is short.', measureId }),
  )
  const { forecastId } = await convenor.act(askForecast, {
    ...{ situationId, bodyId: world.bodyId, resolverId: convenor.memberId },
    ...{ question: 'Will the march be held?', criteria: 'It is reported.', dueOn: '2099-12-31' },
    closesAt: new Date(Date.now() + 3_600_000).toISOString(),
  })
  const held = await holdMeeting(world, situationId, memberId)

  return {
    ...{ situationId, assessmentId, versionId, ballotId, motionId, decisionId, memberId },
    ...{ from: versionId, to: 'now', by: 'source', point: versionId, index: 0 },
    bodyId: world.bodyId,
    // What there is none of is asked for by an id of something else.
    ...{ warningId: situationId, uploadId: situationId },
    ...held,
    ...{ id: sourceId, sourceId, measureId, comparisonId, forecastId, ...hidden },
    paper: 'assessment',
    on: '2099-01-01',
    ...{ tool: 'CP1', ofThing: situationId },
    ...{ firstDay: '2000-01-01', lastDay: '2099-12-31', highest: 'secret' },
    constants: { graders: 3 },
    plan: {
      ...{ uses: ['reported'], dates: null, titleWithPlace: false, provider: 'unknown' },
      source: { by: 'one', sourceId },
    },
  }
}
