import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { basisChanges, type Known, weakens } from '#server/decisions/rules/basis-changes.ts'
import type { FrozenEvidence } from '#server/evidence/rules/frozen-evidence.ts'
import { findingsOf } from '#server/findings/rules/case.ts'
import { standardPolicy } from '#server/findings/rules/policy.ts'
import { snapshot } from '../record/make-dossier.ts'

const frozen: { evidence: FrozenEvidence[] } = JSON.parse(snapshot())
const known = (change: (evidence: FrozenEvidence[]) => void = () => {}): Known => {
  const evidence = structuredClone(frozen.evidence)
  change(evidence)
  return { evidence, findings: findingsOf(evidence, { policy: standardPolicy }) }
}
const first = (evidence: FrozenEvidence[]): FrozenEvidence => {
  const [one] = evidence
  if (!one) throw new Error('there is evidence')
  return one
}
const downgrade = (evidence: FrozenEvidence[]) => {
  for (const grade of first(evidence).grades) grade.reliability = 'E'
}

describe('how the basis of a decision differs from what is known now', () => {
  test('nothing differs while nothing changed, however members are ordered', () => {
    expect(basisChanges(known(), known())).toEqual([])
    const turned = known((evidence) => {
      for (const [at, piece] of evidence.entries()) {
        const members = Object.entries(piece).reverse()
        evidence[at] = Object.fromEntries(members) as FrozenEvidence
      }
    })
    expect(basisChanges(known(), turned)).toEqual([])
  })

  test('a downgrade names the evidence, each element that fell, and the finding', () => {
    const changes = basisChanges(known(), known(downgrade))
    expect(changes).toContainEqual({ kind: 'regraded', evidence: 'evidence-1', number: 1 })
    expect(changes).toContainEqual({
      kind: 'finding',
      actor: 'militia',
      crime: 'crimes_against_humanity',
      before: 3,
      after: 1,
    })
    expect(changes.filter(({ kind }) => kind === 'element')).toHaveLength(4)
    expect(weakens(changes)).toBe(true)
  })

  test('what rose is told and is no weakening', () => {
    const changes = basisChanges(known(downgrade), known())
    expect(changes.length).toBeGreaterThan(0)
    expect(weakens(changes)).toBe(false)
  })

  test('evidence that came later is no change of the basis unless it moves a finding', () => {
    const later = known((evidence) => {
      evidence.push({ ...structuredClone(first(evidence)), id: 'late', number: 9, links: [] })
    })
    expect(basisChanges(known(), later)).toEqual([])
  })

  test('evidence that is gone, and a finding without any evidence left, weaken', () => {
    const changes = basisChanges(
      known(),
      known((evidence) => void evidence.splice(0)),
    )
    expect(changes).toContainEqual({ kind: 'gone', evidence: 'evidence-2', number: 2 })
    expect(changes.find(({ kind }) => kind === 'finding')).toMatchObject({ before: 3, after: null })
    expect(weakens(changes)).toBe(true)
  })

  test.each<[string, (piece: FrozenEvidence) => void, string]>([
    ['a corrected report', (piece) => void Object.assign(piece, { reported: 'Else.' }), 'reworded'],
    ['another origin', (piece) => void Object.assign(piece, { originGroup: 'x' }), 'regrouped'],
    ['a link taken away', (piece) => void piece.links.pop(), 'relinked'],
  ])('%s is told as what it is', (_name, change, kind) => {
    const changes = basisChanges(
      known(),
      known((evidence) => change(first(evidence))),
    )
    expect(changes.map((one) => one.kind)).toContain(kind)
  })

  test('a serious risk that stood and was withdrawn is told, one determined later is not', () => {
    const [then, now] = [
      { ...known(), seriousRisks: [{ id: 'b' }, { id: 'a' }] },
      { ...known(), seriousRisks: [{ id: 'b' }, { id: 'later' }] },
    ]
    expect(basisChanges(then, now)).toEqual([{ kind: 'serious_risk', risk: 'a' }])
    expect(weakens(basisChanges(then, now))).toBe(true)
    expect(basisChanges(known(), now)).toEqual([])
  })

  test('a determination of manifest failure that stood and was lifted is told, one voted later is not', () => {
    const [then, now] = [
      { ...known(), manifestFailures: [{ id: 'b' }, { id: 'a' }] },
      { ...known(), manifestFailures: [{ id: 'b' }, { id: 'later' }] },
    ]
    expect(basisChanges(then, now)).toEqual([{ kind: 'manifest_failure', failure: 'a' }])
    expect(weakens(basisChanges(then, now))).toBe(true)
    expect(basisChanges(known(), now)).toEqual([])
  })

  test('the order in which things are known changes nothing', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1], { minLength: 2 }), (order) => {
        const pick = (from: Known): Known => ({
          evidence: order.flatMap((at) => from.evidence[at] ?? []),
          findings: from.findings.toReversed(),
        })
        const [then, now] = [known(), known(downgrade)]
        expect(basisChanges(pick(then), pick(now))).toEqual(basisChanges(then, now))
      }),
    )
  })
})
