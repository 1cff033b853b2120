import fc from 'fast-check'
import type { Level } from '#server/findings/rules/graded.ts'
import type { Policy, Threshold } from '#server/findings/rules/policy.ts'
import { defaultGates } from '#server/measures/rules/tool-gates.ts'
import type { Constants } from '#server/policies/rules/constants.ts'
import { forceFloor, requirable } from '#server/policies/rules/constants-faults.ts'

const route: fc.Arbitrary<Threshold> = fc
  .record({
    b1: fc.integer({ min: 0, max: 6 }),
    b2: fc.integer({ min: 0, max: 5 }),
    b3: fc.integer({ min: 0, max: 4 }),
    contraryBelow: fc.constantFrom(1, 2, 3, undefined),
  })
  .map(({ contraryBelow, ...atLeast }) => ({
    atLeast: atLeast.b1 + atLeast.b2 + atLeast.b3 === 0 ? { b1: 1 } : atLeast,
    ...(contraryBelow === undefined ? {} : { contraryBelow }),
  }))

/** A route that asks for everything the other does, and more. */
const harder = (below: Threshold, more: Threshold): Threshold => {
  const sum = (name: 'b1' | 'b2' | 'b3') => (below.atLeast[name] ?? 0) + (more.atLeast[name] ?? 0)
  const least = Math.min(below.contraryBelow ?? 4, more.contraryBelow ?? 4)
  return {
    atLeast: {
      b1: Math.min(sum('b1'), 30),
      b2: Math.min(sum('b2'), 30),
      b3: Math.min(sum('b3'), 30),
    },
    ...(least === 4 ? {} : { contraryBelow: least }),
  }
}

const rows: fc.Arbitrary<Policy['rows']> = fc
  .array(fc.array(route, { minLength: 1, maxLength: 3 }), { minLength: 5, maxLength: 5 })
  .map((steps) => {
    const built: { level: Level; any: Threshold[] }[] = []
    for (const [at, routes] of steps.entries()) {
      const below = built[0]?.any
      const any = below
        ? routes.map((one, place) => harder(below[place % below.length] ?? one, one))
        : routes
      built.unshift({ level: ([1, 2, 3, 4, 5] as const)[at] ?? 5, any })
    }
    return built
  })

const strength = fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const)
const level = fc.constantFrom<Level>(0, 1, 2, 3, 4, 5)
const elements = fc
  .subarray(requirable.filter((one) => one !== 'E1' && one !== 'E2'))
  .map((more) => ['E1' as const, 'E2' as const, ...more])

/** Any constants that a body may adopt. */
export const anyConstants: fc.Arbitrary<Constants> = fc.record({
  version: fc.constant('2026.1.1'),
  graders: fc.integer({ min: 1, max: 4 }),
  provisionalCap: strength,
  contestedRange: fc.integer({ min: 1, max: 3 }),
  pendingContraryFrom: fc.integer({ min: 1, max: 3 }),
  confirmsFrom: fc.integer({ min: 1, max: 3 }),
  rows,
  providerAbove: level,
  abandonment: fc.record({
    from: fc.constantFrom<Level>(1, 2, 3, 4, 5),
    cap: fc.constantFrom<Level>(0, 1, 2, 3, 4),
  }),
  required: fc.record({ crimes_against_humanity: elements, genocide: elements }),
  gates: fc.array(fc.tuple(level, fc.boolean()), { minLength: 40, maxLength: 40 }).map((drawn) =>
    Object.fromEntries(
      defaultGates.map(({ key, gate: { coercion } }, at) => {
        const [asked, risk] = drawn[at] ?? [5, false]
        const isForce = coercion === 'force'
        const set = {
          level: isForce && asked < forceFloor ? (forceFloor as Level) : asked,
          orSeriousRisk: risk && !isForce && coercion !== 'coercive',
        }
        return [key, set]
      }),
    ),
  ),
})
