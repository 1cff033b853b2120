import { describe, expect, it } from 'vitest'
import {
  type Asked,
  barTo,
  gradersWanted,
  proposeGraders,
  shareOut,
} from '#server/grading/rules/graders.ts'

const grade = (grader: string, ministry: string, reliability: 'B' | 'D' = 'B') => ({
  ...{ grader, ministry, reliability, credibility: 2 as const },
  ...{ directness: 'direct' as const, integrity: 'verified' as const, bearings: [] },
})
const open = (member: string, ministry: string) => ({ member, ministry })
const nobody: Asked = { judgements: [], open: [] }
const one: Asked = { judgements: [grade('ann', 'defence')], open: [] }
const apart: Asked = {
  judgements: [grade('ann', 'defence'), grade('bo', 'justice', 'D')],
  open: [],
}
const free = () => false
const person = (member: string, ministry: string | null, burden = 0) => ({
  ...{ member, name: member, ministry, open: burden },
})

describe('graders', () => {
  it('are two, and a third while they lie apart, whoever is asked already being counted', () => {
    const settled = { ...apart, judgements: [...apart.judgements, grade('cy', 'interior')] }
    const same = { ...apart, judgements: [...apart.judgements, grade('di', 'justice')] }
    const agreed = { judgements: [grade('ann', 'defence'), grade('bo', 'justice')], open: [] }
    expect([nobody, one, agreed, apart, settled, same].map(gradersWanted)).toEqual([
      2, 1, 0, 1, 0, 1,
    ])
    expect(gradersWanted({ ...nobody, open: [open('ann', 'defence')] })).toBe(1)
    expect(gradersWanted({ ...apart, open: [open('cy', 'interior')] })).toBe(0)
  })

  it('come from different ministries, and the third from yet another', () => {
    expect(barTo(person('eve', 'defence'), one, false)).toBe('same_ministry')
    expect(barTo(person('eve', 'justice'), apart, false)).toBe('same_ministry')
    expect(barTo(person('eve', 'interior'), apart, false)).toBeNull()
    const asked = { ...nobody, open: [open('ann', 'defence')] }
    expect(barTo(person('eve', 'defence'), asked, false)).toBe('same_ministry')
  })

  it('are nobody who graded, is asked, has a conflict or speaks for no ministry, nor one too many', () => {
    const asked = { ...nobody, open: [open('ann', 'defence')] }
    const full = { ...nobody, open: [open('ann', 'defence'), open('bo', 'justice')] }
    expect(barTo(person('ann', 'defence'), one, false)).toBe('graded')
    expect(barTo(person('ann', 'defence'), asked, false)).toBe('asked')
    expect(barTo(person('eve', 'interior'), nobody, true)).toBe('in_conflict')
    expect(barTo(person('eve', null), nobody, false)).toBe('no_ministry')
    expect(barTo(person('eve', 'interior'), full, false)).toBe('enough')
  })

  it('are proposed by the fewest open, of different ministries, without those in conflict', () => {
    const people = [
      ...[person('zoe', 'interior', 1), person('dan', 'defence'), person('ann', 'defence')],
      ...[person('bo', 'justice', 4), person('kim', null)],
    ]
    expect(proposeGraders(nobody, people, free)).toEqual(['ann', 'zoe'])
    expect(proposeGraders(nobody, people, (member) => member === 'zoe')).toEqual(['ann', 'bo'])
    expect(proposeGraders(apart, people, free)).toEqual(['zoe'])
    expect(
      proposeGraders({ judgements: apart.judgements.slice(0, 1), open: [] }, people, free),
    ).toEqual(['zoe'])
  })

  it('share a selection out evenly, as many for each piece as it wants', () => {
    const people = [person('ann', 'defence'), person('bo', 'justice'), person('cy', 'interior')]
    const shared = shareOut([nobody, nobody, nobody, one], people, free)
    const burdens = people.map(
      ({ member }) => shared.filter((each) => each.member === member).length,
    )
    expect(shared.filter(({ piece }) => piece === 3)).toHaveLength(1)
    expect(shared).toHaveLength(7)
    expect(Math.max(...burdens) - Math.min(...burdens)).toBeLessThanOrEqual(1)
    for (const piece of [0, 1, 2]) {
      const ministries = shared.filter((each) => each.piece === piece).map((each) => each.ministry)
      expect(new Set(ministries).size).toBe(2)
    }
  })
})
