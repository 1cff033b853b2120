import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Level } from '#server/findings/rules/graded.ts'
import { type GateQuestion, passGate } from '#server/measures/rules/gate.ts'
import {
  coercive,
  force,
  gateWords,
  nonCoercive,
  pressureOnActor,
} from '#server/measures/rules/gates.ts'

const nothing = {
  legalBasis: false,
  peacefulMeansInadequate: false,
  manifestFailure: false,
  duties: false,
}
const everything = {
  legalBasis: true,
  peacefulMeansInadequate: true,
  manifestFailure: true,
  duties: true,
}
const question = (change: Partial<GateQuestion>): GateQuestion => ({
  gate: nonCoercive,
  finding: null,
  seriousRisk: false,
  force: nothing,
  collective: false,
  reason: null,
  ...change,
})
const at = (low: Level, high: Level = low) => ({ low, high })

describe('a gate', () => {
  it('is met by a recorded serious risk where the measure accuses nobody', () => {
    expect(passGate(question({ seriousRisk: true }))).toMatchObject({
      status: 'met',
      track: 'serious_risk',
      mayProceed: true,
    })
  })

  it('is not met by a risk where the measure is aimed at an actor', () => {
    for (const gate of [pressureOnActor, coercive]) {
      const answer = passGate(question({ gate, seriousRisk: true, finding: at(1) }))
      expect(answer).toMatchObject({ status: 'below', missing: ['finding'], mayProceed: false })
    }
  })

  it('is met by the finding, and the lower end of a contested one is what counts', () => {
    expect(passGate(question({ gate: coercive, finding: at(3) }))).toMatchObject({
      status: 'met',
      track: 'finding',
    })
    expect(passGate(question({ gate: coercive, finding: at(2, 3) }))).toMatchObject({
      status: 'contested',
      missing: ['contested_finding'],
      mayProceed: false,
    })
  })

  it('may be passed from below with a signed reason, which is not a blank one', () => {
    const below = question({ gate: coercive, finding: at(2) })
    expect(passGate({ ...below, reason: '  ' }).mayProceed).toBe(false)
    expect(passGate({ ...below, reason: 'Waiting would cost lives.' })).toMatchObject({
      status: 'below',
      mayProceed: true,
    })
  })

  it('asks a measure under Pillar III for a determination of manifest failure, or a reason', () => {
    const collective = question({ seriousRisk: true, collective: true })
    expect(passGate(collective)).toMatchObject({
      status: 'undetermined',
      missing: ['manifest_failure'],
      mayProceed: false,
    })
    expect(passGate({ ...collective, reason: 'The council meets on Friday.' }).mayProceed).toBe(
      true,
    )
    expect(passGate({ ...collective, force: everything })).toMatchObject({ status: 'met' })
  })
})

describe('force', () => {
  it('is barred without each of its grounds and duties, whatever the level and the reason', () => {
    for (const ground of [
      'legalBasis',
      'peacefulMeansInadequate',
      'manifestFailure',
      'duties',
    ] as const) {
      const grounds = { ...everything, [ground]: false }
      const answer = passGate(
        question({ gate: force, finding: at(5), force: grounds, reason: 'Urgent.' }),
      )
      expect(answer).toMatchObject({ status: 'barred', mayProceed: false })
      expect(answer.missing).toHaveLength(1)
    }
  })

  it('with its grounds still needs the level, or a signed reason', () => {
    const grounded = question({ gate: force, finding: at(3), force: everything })
    expect(passGate(grounded)).toMatchObject({ status: 'below', mayProceed: false })
    expect(passGate({ ...grounded, reason: 'An attack is under way.' }).mayProceed).toBe(true)
    expect(passGate({ ...grounded, finding: at(4) }).status).toBe('met')
  })
})

describe('for any measure', () => {
  it('more proof never closes a gate that was open', () => {
    const level = fc.constantFrom<Level>(0, 1, 2, 3, 4, 5)
    const flag = fc.boolean()
    const rising = fc.tuple(level, level, level).map((levels) => levels.sort())
    const grounds = {
      ...{ legalBasis: flag, peacefulMeansInadequate: flag, manifestFailure: flag },
      duties: flag,
    }
    const questions = fc.record({
      gate: fc.constantFrom(...gateWords),
      seriousRisk: flag,
      force: fc.record(grounds),
      collective: flag,
      reason: fc.constantFrom(null, 'Because.'),
    })
    fc.assert(
      fc.property(questions, rising, flag, (asked, [lowest, middle, highest], wide) => {
        const before = { low: lowest, high: wide ? highest : middle }
        const after = { low: middle, high: highest }
        const open = passGate({ ...asked, finding: before }).mayProceed
        if (open) expect(passGate({ ...asked, finding: after }).mayProceed).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })
})
