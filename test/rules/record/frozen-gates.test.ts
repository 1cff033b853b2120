import { describe, expect, test } from 'vitest'
import { findingsOf } from '#server/findings/rules/case.ts'
import { passGate } from '#server/measures/rules/gate.ts'
import { gateOfVariant } from '#server/measures/rules/gates.ts'
import { toolOf } from '#server/measures/rules/library.ts'
import { findingAgainst } from '#server/measures/rules/targets.ts'
import type { ToolId } from '#server/measures/rules/tool.ts'
import { standardConstants } from '#server/policies/rules/constants.ts'
import { verifyDossier } from '#server/record/verify/verify-dossier.ts'
import { actsOfADecision, key, makeDossier, now, snapshot, type ToRecord } from './make-dossier.ts'

const determination = {
  ...{ id: 'failure-1', motion: 'motion-0', determined_on: '2026-02-20' },
  ...{ authorities: 'The provincial administration', reasons: 'Police stood by.' },
  evidence: ['evidence-1'],
  reply: { kind: 'given' as const, on: '2026-02-22', text: 'Order was restored.' },
}

type Proposed = {
  tool: ToolId
  pillars?: number[]
  reason?: string | null
  grounds?: boolean
  failure?: boolean
  change?: (measure: Record<string, unknown>, gate: Record<string, unknown>) => void
}

/** A snapshot with one measure, frozen with the gate that the rules give it; then changed as somebody would. */
const frozen = ({
  tool,
  pillars = [2],
  reason = null,
  grounds = false,
  failure = false,
  change = () => {},
}: Proposed) =>
  snapshot((content) => {
    const evidence = content.evidence as Parameters<typeof findingsOf>[0]
    content.policy = structuredClone(standardConstants)
    if (failure) content.manifestFailures = [determination]
    const gate = gateOfVariant(toolOf(tool)?.variants ?? [], 'always')
    if (gate === undefined) throw new Error(`no gate for ${tool}`)
    const finding = findingAgainst(findingsOf(evidence, { policy: standardConstants }), [])
    const { status, track, missing } = passGate({
      ...{ gate, finding, seriousRisk: false, collective: pillars.includes(3), reason },
      force: {
        ...{ legalBasis: grounds, peacefulMeansInadequate: grounds, duties: grounds },
        manifestFailure: failure,
      },
    })
    const held = {
      ...{ status, track, missing, finding, coercion: gate.coercion, level: gate.level },
      ...{ or_serious_risk: gate.orSeriousRisk, policy: standardConstants.version },
      ...{ serious_risks: [], manifest_failures: failure ? ['failure-1'] : [] },
    }
    const said = grounds ? { text: 'As set out.' } : null
    const measure = {
      ...{ id: 'measure-1', number: 1, tool, variant: 'always', title: 'Envoys', pillars },
      ...{ actor: null, targets: [], legal_basis: said, peaceful_means: said, duties: said },
      ...{ manifest_failure: null, reason_below_gate: reason, gate: held },
    }
    change(measure, held)
    content.measures = [measure]
  })

/** The acts by which a determination was voted, as far as the verifier reads them. */
const { id: _, motion, ...words } = determination
const proposed: ToRecord = {
  act: 'failure.propose',
  member: 'amina',
  thing: { kind: 'failure', id: 'failure-1' },
  content: { motion, ...words },
}

/** A ballot that adopted the motion of a determination, before the other acts. */
const voted = (known: string): ToRecord[] =>
  actsOfADecision(known)
    .filter(({ act }) => act.startsWith('ballot.') || act.startsWith('vote.'))
    .map(({ content, ...one }) => ({
      ...one,
      thing: { kind: 'ballot', id: 'ballot-0' },
      content: {
        ...content,
        ...('ballot' in content ? { ballot: 'ballot-0' } : {}),
        ...('motion' in content ? { motion: 'motion-0' } : {}),
      },
    }))

const said = (content: string, before: (known: string) => ToRecord[] = () => []) => {
  const dossier = makeDossier({
    contents: [content],
    acts: (known) => [...before(known), ...actsOfADecision(known)],
    signAt: [],
  })
  const { faults, notices } = verifyDossier(JSON.stringify(dossier), { key, now })
  return { faults: faults.map(({ code }) => code), notices: notices.map(({ code }) => code) }
}

describe('a measure voted on', () => {
  test('whose gate is met is sound', () => {
    expect(said(frozen({ tool: 'CP3' }))).toEqual({ faults: [], notices: [] })
  })

  test('below its gate is told with the signed reason, and a fault without one', () => {
    expect(said(frozen({ tool: 'IP1', pillars: [3], reason: 'Lives are at stake.' }))).toEqual({
      faults: [],
      notices: ['decided_below_gate'],
    })
    expect(said(frozen({ tool: 'IP1', pillars: [3] })).faults).toEqual(['voted_below_gate'])
  })

  test('by force without its grounds is a fault whatever the reason', () => {
    const { faults } = said(frozen({ tool: 'IV2', pillars: [3], reason: 'Now or never.' }))
    expect(faults).toEqual(['voted_below_gate'])
  })

  test.each<[string, string, Proposed['change']]>([
    [
      'claims a higher finding than follows',
      'gate_other_finding',
      (_measure, gate) => Object.assign(gate, { finding: { low: 5, high: 5 } }),
    ],
    [
      'claims to be met',
      'gate_other_answer',
      (_measure, gate) => Object.assign(gate, { status: 'met', track: 'finding', missing: [] }),
    ],
    [
      'counts a serious risk that did not stand',
      'gate_other_determinations',
      (_measure, gate) => Object.assign(gate, { serious_risks: ['risk-9'] }),
    ],
    [
      'says that a tool bears less hard than it does',
      'gate_differs',
      (_measure, gate) => Object.assign(gate, { coercion: 'not_coercive' }),
    ],
    [
      'has a target in no role there is',
      'snapshot_misshapen',
      (measure) => Object.assign(measure, { targets: [{ actor: 'militia', role: 'villain' }] }),
    ],
  ])('is a fault where it %s', (_, code, change) => {
    const given = {
      tool: 'IP1' as const,
      pillars: [3],
      reason: 'Lives are at stake.',
      ...(change ? { change } : {}),
    }
    expect(said(frozen(given)).faults).toContain(code)
  })

  test('names as accused whoever is a target in a role that accuses', () => {
    const targets = [{ actor: 'somebody-else', role: 'alleged_perpetrator' }]
    const change: Proposed['change'] = (measure) => Object.assign(measure, { targets })
    expect(said(frozen({ tool: 'CP3', change })).faults).toContain('gate_other_finding')
  })
})

describe('a serious risk that a snapshot counts', () => {
  const counting = snapshot((content) => {
    content.seriousRisks = [{ id: 'risk-1', determinedOn: '2026-02-01' }]
  })
  const risk = (act: string): ToRecord => ({
    ...{ act, member: 'amina', thing: { kind: 'serious_risk', id: 'risk-1' }, content: {} },
  })

  test('had been determined in the record, and not withdrawn', () => {
    const determined = risk('serious_risk.determine')
    expect(said(counting, () => [determined]).faults).toEqual([])
    expect(new Set(said(counting).faults)).toEqual(new Set(['risk_not_determined']))
    const withdrawn = [determined, risk('serious_risk.withdraw')]
    expect(new Set(said(counting, () => withdrawn).faults)).toEqual(
      new Set(['risk_withdrawn_before']),
    )
  })
})

describe('a determination of manifest failure that a measure rests on', () => {
  const resting = frozen({ tool: 'CP3', pillars: [3], failure: true })
  const plain = snapshot()
  const withVote = (acts: (known: string) => ToRecord[]) => {
    const dossier = makeDossier({
      contents: [resting, plain],
      acts: (known) => [...acts(known), ...actsOfADecision(known)],
      signAt: [],
    })
    const { faults } = verifyDossier(JSON.stringify(dossier), { key, now })
    return faults.map(({ code }) => code).filter((code) => code.startsWith('failure_'))
  }

  test('was voted in the record, in those words', () => {
    // the ballot on the determination rests on the same snapshot here, which it cannot have counted itself in
    expect(withVote((known) => [proposed, ...voted(known)])).toEqual(['failure_not_voted'])
    const other = { ...proposed, content: { ...proposed.content, reasons: 'Other words.' } }
    expect(withVote((known) => [other, ...voted(known)])).toContain('failure_other_words')
  })

  test('is a fault where nobody voted on it, or where it had been lifted', () => {
    expect(withVote(() => [])).toEqual(['failure_not_voted', 'failure_not_voted'])
    const lift = {
      act: 'failure.lift',
      thing: { kind: 'failure', id: 'failure-1' },
      content: { motion: 'motion-9', reasons: 'Patrols protect.' },
    }
    const lifted = withVote((known) => [proposed, ...voted(known), lift])
    expect(lifted).toContain('failure_lifted_before')
    expect(lifted).toContain('failure_lift_not_voted')
  })
})
