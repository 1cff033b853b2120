import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { library, toolOf, toolStages, toolsAt } from '#server/measures/rules/library.ts'
import type { Tool } from '#server/measures/rules/tool.ts'
import { dimensions } from '#server/situations/rules/dimensions.ts'

const gates = (id: string) =>
  Object.fromEntries((toolOf(id)?.variants ?? []).map(({ id: variant, gate }) => [variant, gate]))
const ids = (tools: readonly Tool[]) => tools.map(({ id }) => id)

describe('the library of tools', () => {
  it('holds the 28 tools of Figure 3, 17 for an imminent emergency and 11 for a crisis', () => {
    expect(new Set(ids(library)).size).toBe(28)
    expect(
      toolStages.map((stage) => dimensions.map((side) => toolsAt(stage, side).length)),
    ).toEqual([
      [4, 6, 7],
      [3, 3, 5],
    ])
  })

  it('attributes no tool of stage 1 to the brief, which lists none', () => {
    expect(library.every(({ stage }) => toolStages.includes(stage))).toBe(true)
  })

  it('gives every tool the default gate of the policy', () => {
    const nonCoercive = 'CP1 CP2 CV2 CV3 CS3 CS4 CS5 IS1 IS2 IS3 IS5 IS6 IV1 IV6'.split(' ')
    for (const id of nonCoercive) {
      expect(gates(id)).toEqual({
        always: { coercion: 'non_coercive', level: 1, orSeriousRisk: true },
      })
    }
    for (const id of ['CS1', 'CS2', 'IS4']) {
      expect(gates(id)).toEqual({ always: { coercion: 'pressure', level: 2, orSeriousRisk: true } })
    }
    expect(gates('CP3')).toEqual({
      always: { coercion: 'pressure', level: 2, orSeriousRisk: false },
    })
    for (const id of ['IP1', 'IP2', 'IP3', 'IP4', 'IV5']) {
      expect(gates(id)).toEqual({
        always: { coercion: 'coercive', level: 3, orSeriousRisk: false },
      })
    }
    expect(gates('IV2')).toEqual({ always: { coercion: 'force', level: 4, orSeriousRisk: false } })
    for (const id of ['CV1', 'IS7', 'IV3']) {
      expect(gates(id)).toMatchObject({
        with_consent: { coercion: 'pressure', level: 2, orSeriousRisk: true },
        without_consent: { coercion: 'force', level: 4, orSeriousRisk: false },
      })
    }
    expect(gates('IV4')).toMatchObject({ not_arming: { level: 3 }, arming: { level: 4 } })
  })

  it('asks whoever proposes a tool at least three conditions and one risk', () => {
    for (const { conditions, risks } of library) {
      expect(conditions.length).toBeGreaterThanOrEqual(3)
      expect(risks.length).toBeGreaterThanOrEqual(1)
      expect(new Set(conditions.map(({ id }) => id)).size).toBe(conditions.length)
    }
  })

  it('claims cases only for the three tools that the brief works out', () => {
    expect(ids(library.filter(({ cases }) => cases.length > 0)).sort()).toEqual([
      'IP2',
      'IS1',
      'IV2',
    ])
  })

  for (const language of ['en', 'fr']) {
    it(`has a name, a description and a text for every question in ${language}`, () => {
      const messages: Record<string, Record<string, unknown>> = JSON.parse(
        readFileSync(
          new URL(`../../../server/messages/${language}/library.json`, import.meta.url),
          'utf8',
        ),
      )
      const texts = (section: string) => Object.keys(messages[section] ?? {}).sort()
      const used = (list: string[]) => [...new Set(list)].sort()
      expect(texts('tools')).toEqual(used(ids(library)))
      expect(texts('conditions')).toEqual(
        used(library.flatMap(({ conditions }) => conditions.map(({ id }) => id))),
      )
      expect(texts('risks')).toEqual(
        used(library.flatMap(({ risks }) => risks.map(({ id }) => id))),
      )
      expect(texts('cases')).toEqual(
        used(library.flatMap(({ cases }) => cases.map(({ id }) => id))),
      )
    })
  }
})
