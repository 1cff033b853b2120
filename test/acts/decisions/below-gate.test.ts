import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getDecision } from '#server/decisions/get-decision.ts'
import { logDecision } from '#server/decisions/log-decision.ts'
import { proposeMeasure } from '#server/measures/propose-measure.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { proposal } from '../measures/proposal.ts'
import { words } from './adopted.ts'

let world: World
let situationId: string
beforeAll(async () => {
  world = await makeWorld()
  situationId = await world.openSituation([])
})
afterAll(() => world.end())

const propose = async (...[tool, change]: [Parameters<typeof proposal>[1], object]) => {
  const lead = world.principals[0].ministryId ?? ''
  const asked = { situationId, ...proposal(lead, tool, change) }
  return (await world.principals[1].act(proposeMeasure, asked)).measureId
}
const byChair = (measureId: string) =>
  words(world, situationId, { kind: 'chair', reasons: 'Time is short.', measureId })

describe('a decision below its gate', () => {
  it('shows the reason, and who signed it: comply or explain', async () => {
    const reasonBelowGate = 'Pressure is worth most while the talks last.'
    const measureId = await propose('IP1', { pillars: [3], reasonBelowGate })
    const { decisionId } = await world.convenor.act(logDecision, byChair(measureId))
    const read = await world.auditor.read(getDecision, { decisionId })
    expect(read?.measures).toMatchObject([
      {
        gate: { status: 'below' },
        reason_below_gate: reasonBelowGate,
        signedBy: 'Defence principal',
      },
    ])
  })

  it('by force without its grounds is refused, whatever the chair’s reasons', async () => {
    const measureId = await propose('IV2', { pillars: [3], reasonBelowGate: 'Now or never.' })
    expect(await world.convenor.attempt(logDecision, byChair(measureId))).toMatchObject({
      refusal: { code: 'measures.force_barred' },
    })
  })
})
