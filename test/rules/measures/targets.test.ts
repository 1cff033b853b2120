import { describe, expect, it } from 'vitest'
import type { Level } from '#server/findings/rules/graded.ts'
import { accusedBy, findingAgainst } from '#server/measures/rules/targets.ts'

const found = (actor: string, low: Level | null, high: Level | null = low) => ({ actor, low, high })

describe('whom a measure accuses', () => {
  it('is whom it is aimed at and every target in a role that accuses, each once', () => {
    const targets = [
      { actorId: 'a', role: 'alleged_perpetrator' as const },
      { actorId: 'b', role: 'enabler' as const },
      { actorId: 'c', role: 'targeted_group' as const },
      { actorId: 'a', role: 'enabler' as const },
    ]
    expect(accusedBy({ actorId: 'b', targets })).toEqual(['b', 'a'])
    expect(accusedBy({ actorId: null, targets: targets.slice(2, 3) })).toEqual([])
  })
})

describe('the finding that a measure is held against', () => {
  const findings = [found('a', 2), found('a', 3, 4), found('b', 1), found('c', null)]

  it('is the strongest over the crimes of the one accused', () => {
    expect(findingAgainst(findings, ['a'])).toEqual({ low: 3, high: 4 })
  })

  it('is of several the weakest, so that none is acted against on what another did', () => {
    expect(findingAgainst(findings, ['a', 'b'])).toEqual({ low: 1, high: 1 })
    expect(findingAgainst(findings, ['b', 'a'])).toEqual({ low: 1, high: 1 })
    expect(findingAgainst(findings, ['a', 'c'])).toBeNull()
    expect(findingAgainst(findings, ['a', 'unknown'])).toBeNull()
  })

  it('is the strongest there is where nobody is accused, and none where none is made', () => {
    expect(findingAgainst(findings, [])).toEqual({ low: 3, high: 4 })
    expect(findingAgainst([], [])).toBeNull()
  })
})
