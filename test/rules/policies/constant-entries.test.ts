import { describe, expect, it } from 'vitest'
import { constantEntries, differencesBetween } from '#server/policies/rules/constant-entries.ts'
import { type Constants, standardConstants } from '#server/policies/rules/constants.ts'

const changed = (change: Partial<Constants>): string[] =>
  differencesBetween(standardConstants, { ...standardConstants, ...change }).map(
    ({ before }) => before.id,
  )

describe('constants as they are read', () => {
  it('are all there: numbers, levels, elements and one gate for each way to use a tool', () => {
    const entries = constantEntries(standardConstants)
    const of = (kind: string) => entries.filter((one) => one.kind === kind).length
    expect([of('plain'), of('row'), of('required'), of('gate')]).toEqual([8, 5, 2, 32])
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
  })

  it('each bear a mark, and ours is never shown as law alone', () => {
    for (const { marks } of constantEntries(standardConstants)) expect(marks).toContain('policy')
  })

  it('tell two versions apart, one constant at a time', () => {
    const { rows, gates } = standardConstants
    expect(changed({ version: '2026.1.1' })).toEqual([])
    expect(changed({ graders: 3, abandonment: { from: 4, cap: 1 } })).toEqual([
      'graders',
      'abandonment.from',
    ])
    expect(changed({ gates: { ...gates, IP1: { level: 2, orSeriousRisk: false } } })).toEqual([
      'gates.IP1',
    ])
    const spelt = rows.map((row) => ({
      ...row,
      any: row.any.map((way) => ({ ...way, atLeast: { b1: 0, b2: 0, b3: 0, ...way.atLeast } })),
    }))
    expect(changed({ rows: spelt })).toEqual([])
  })
})
