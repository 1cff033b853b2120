import { describe, expect, test } from 'vitest'
import { findingsOf } from '#server/findings/rules/case.ts'
import { type Constants, standardConstants } from '#server/policies/rules/constants.ts'
import { verifyDossier } from '#server/record/verify/verify-dossier.ts'
import { actsOfADecision, key, makeDossier, now, snapshot } from './make-dossier.ts'

/** Constants of a body's own: reasonable grounds ask for three good lines. */
const own: Constants = {
  ...standardConstants,
  version: '2026.1.1',
  rows: standardConstants.rows.map((row) =>
    row.level === 3 || row.level === 2 ? { ...row, any: [{ atLeast: { b2: 3 } }] } : row,
  ),
}

/** A snapshot that freezes constants, with what follows from them; then changed as somebody would. */
const under = (
  constants: Constants,
  change: (content: Record<string, unknown>) => void = () => {},
) =>
  snapshot((content) => {
    const evidence = content.evidence as Parameters<typeof findingsOf>[0]
    content.policy = structuredClone(constants)
    content.findings = findingsOf(evidence, { policy: constants }).map(
      ({ actor, crime, levels, finding, policyVersion }) => ({
        ...{ actor, crime, levels, finding, policyVersion },
      }),
    )
    change(content)
  })

const policyIn = (content: Record<string, unknown>) => content.policy as Record<string, unknown>

/** What the verifier says of a snapshot, in a record that has an adoption or none. */
const said = (content: string, adopted?: Constants) => {
  const adopt = {
    act: 'policy.adopt',
    member: 'amina',
    thing: { kind: 'policy', id: 'policy-1' },
    content: { constants: JSON.parse(JSON.stringify(adopted ?? null)) },
  }
  const acts = (known: string) => [...actsOfADecision(known), ...(adopted ? [adopt] : [])]
  const dossier = makeDossier({ contents: [content], acts })
  const { faults, notices } = verifyDossier(JSON.stringify(dossier), { key, now })
  return { faults: faults.map(({ code }) => code), notices: notices.map(({ code }) => code) }
}

describe('the policy frozen in a snapshot', () => {
  test('of before policies were frozen is the standard, by its version', () => {
    expect(said(snapshot())).toEqual({ faults: [], notices: [] })
  })

  test('is what its findings are computed under again', () => {
    expect(said(under(standardConstants))).toEqual({ faults: [], notices: [] })
    const [under2] = findingsOf(JSON.parse(under(own)).evidence, { policy: own })
    expect(under2?.finding).toBe(1)
  })

  test('is announced where it is not the standard, with the entry that adopted it', () => {
    expect(said(under(own), own)).toEqual({ faults: [], notices: ['policy_of_a_body'] })
    expect(said(under(own))).toEqual({ faults: [], notices: ['policy_not_shown_adopted'] })
  })

  test.each<[string, string, Parameters<typeof under>[1]]>([
    [
      'was made milder and still claims the standard’s version',
      'policy_not_the_standard',
      (content) => Object.assign(policyIn(content), { confirmsFrom: 1 }),
    ],
    [
      'is not the one that its findings name',
      'policy_other_version',
      (content) => Object.assign(policyIn(content), { version: '2026.1.9' }),
    ],
    [
      'has a part of another shape',
      'policy_misshapen',
      (content) => Object.assign(policyIn(content), { rows: 'none' }),
    ],
    [
      'has a part that no policy has',
      'policy_misshapen',
      (content) => Object.assign(policyIn(content), { exempt: true }),
    ],
    ['lacks a part', 'policy_misshapen', (content) => void delete policyIn(content).gates],
    [
      'is none that a body can adopt',
      'policy_unsound',
      (content) => Object.assign(policyIn(content), { graders: 0 }),
    ],
    [
      'sets another gate than a measure was held against',
      'gate_differs',
      (content) => {
        content.measures = [
          { tool: 'IV2', variant: 'always', gate: { level: 1, or_serious_risk: true } },
        ]
      },
    ],
  ])('is named as a fault where it %s', (_, fault, change) => {
    expect(said(under(standardConstants, change)).faults).toContain(fault)
  })

  test('is named as a fault where it is not what the record says was adopted', () => {
    const changed = { ...own, confirmsFrom: 3 }
    expect(said(under(changed), own).faults).toEqual(['policy_not_as_adopted'])
  })

  test('does not excuse findings that do not follow from it', () => {
    const lied = under(own, (content) => {
      for (const finding of content.findings as { finding: number }[]) finding.finding = 3
    })
    expect(said(lied, own).faults).toEqual(['finding_differs'])
  })
})
