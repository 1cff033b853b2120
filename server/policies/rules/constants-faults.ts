import { crimesWithElements } from '../../findings/rules/crimes.ts'
import { elementIds, elements } from '../../findings/rules/elements.ts'
import type { Threshold } from '../../findings/rules/policy.ts'
import { defaultGates } from '../../measures/rules/tool-gates.ts'
import type { Constants } from './constants.ts'

/** Why constants cannot be adopted; each has its sentence in the messages (policies.faults). */
export type ConstantsFault = {
  code:
    | 'out_of_bounds'
    | 'levels_incomplete'
    | 'level_without_route'
    | 'route_asks_nothing'
    | 'asks_less_than_below'
    | 'required_empty'
    | 'required_unknown'
    | 'required_without_core'
    | 'gates_incomplete'
    | 'force_below_floor'
    | 'risk_opens_coercion'
  /** What it is about: the constant, the level, the crime or the gate. */
  about: string
}

/** No level below this opens force (domain.md C); and nothing but a finding does. */
export const forceFloor = 4

/** Bounds of the plain numbers: from and to, both possible. */
export const bounds = {
  graders: [1, 9],
  provisionalCap: [0, 3],
  contestedRange: [1, 3],
  pendingContraryFrom: [1, 3],
  confirmsFrom: [1, 3],
  providerAbove: [0, 5],
  'abandonment.from': [1, 5],
  'abandonment.cap': [0, 4],
} as const satisfies Record<string, readonly [number, number]>

export type PlainConstant = keyof typeof bounds

/** Most lines of a strength that a level may ask for: more would never be met, and nobody would notice. */
export const mostLines = 30

/** A plain number among the constants, by its name. */
export const plainConstant = (constants: Constants, name: PlainConstant): number => {
  if (name === 'abandonment.from') return constants.abandonment.from
  if (name === 'abandonment.cap') return constants.abandonment.cap
  return constants[name]
}

/**
 * Everything that speaks against adopting constants, none where they are sound: numbers within bounds; every level
 * reachable, and none on less than the level below it (so that a level reached is every lower level reached);
 * elements known, with intent and the step, which are law; and force behind a finding no policy may lower.
 */
export const constantsFaults = (constants: Constants): ConstantsFault[] => [
  ...numberFaults(constants),
  ...rowFaults(constants),
  ...requiredFaults(constants),
  ...gateFaults(constants),
]

const isWithin = (value: number, [from, to]: readonly [number, number]): boolean =>
  Number.isInteger(value) && value >= from && value <= to

const plainNames = Object.keys(bounds) as PlainConstant[]

const numberFaults = (constants: Constants): ConstantsFault[] =>
  plainNames
    .filter((name) => !isWithin(plainConstant(constants, name), bounds[name]))
    .map((about) => ({ code: 'out_of_bounds', about }))

function rowFaults({ rows }: Constants): ConstantsFault[] {
  if (rows.map(({ level }) => level).join() !== '5,4,3,2,1') {
    return [{ code: 'levels_incomplete', about: 'rows' }]
  }
  return rows.flatMap(({ level, any }, at): ConstantsFault[] => {
    const about = String(level)
    if (any.length === 0) return [{ code: 'level_without_route', about }]
    if (!any.every(isRouteWithin)) return [{ code: 'out_of_bounds', about: `rows.${about}` }]
    if (any.some((route) => lines(route, 1) === 0)) return [{ code: 'route_asks_nothing', about }]
    const below = rows[at + 1]?.any
    const isSteep = below === undefined || any.every((route) => below.some(asksNoMore(route)))
    return isSteep ? [] : [{ code: 'asks_less_than_below', about }]
  })
}

const isRouteWithin = ({ atLeast, contraryBelow }: Threshold): boolean =>
  [atLeast.b1, atLeast.b2, atLeast.b3].every((count) => isWithin(count ?? 0, [0, mostLines])) &&
  isWithin(contraryBelow ?? 3, [1, 3])

/** How many lines of at least a strength a route asks for; a line of 3 is one of 2 and of 1 too. */
const lines = ({ atLeast: { b1 = 0, b2 = 0, b3 = 0 } }: Threshold, strength: 1 | 2 | 3): number =>
  Math.max(b3, strength <= 2 ? b2 : 0, strength <= 1 ? b1 : 0)

/** Any contrary line may stand where a route does not speak of them. */
const anyContrary = 4

/** Whether whatever meets the one route meets the other. */
const asksNoMore =
  (route: Threshold) =>
  (other: Threshold): boolean =>
    ([1, 2, 3] as const).every((strength) => lines(other, strength) <= lines(route, strength)) &&
    (other.contraryBelow ?? anyContrary) >= (route.contraryBelow ?? anyContrary)

/** Without intent and a substantial step there is no attempt in law, whatever a body decides (Rome Statute 25(3)(f)). */
export const core = ['E1', 'E2'] as const

const requiredFaults = ({ required }: Constants): ConstantsFault[] =>
  crimesWithElements.flatMap((about): ConstantsFault[] => {
    const asked = required[about]
    if (asked.length === 0) return [{ code: 'required_empty', about }]
    const known = asked.every((one, at) => requirable.includes(one) && asked.indexOf(one) === at)
    if (!known) return [{ code: 'required_unknown', about }]
    const whole = core.every((element) => asked.includes(element))
    return whole ? [] : [{ code: 'required_without_core', about }]
  })

/** Elements that a finding can ask for: not the defence, which only lowers, nor incitement, which stands alone. */
export const requirable = elementIds.filter(
  (id) => elements[id].role === 'finding' || elements[id].role === 'urgency',
)

function gateFaults({ gates }: Constants): ConstantsFault[] {
  const names = Object.keys(gates).sort().join()
  if (
    names !==
    defaultGates
      .map(({ key }) => key)
      .sort()
      .join()
  ) {
    return [{ code: 'gates_incomplete', about: 'gates' }]
  }
  return defaultGates.flatMap(({ key: about, gate: { coercion } }): ConstantsFault[] => {
    const set = gates[about]
    if (set === undefined || !isWithin(set.level, [0, 5])) {
      return [{ code: 'out_of_bounds', about: `gates.${about}` }]
    }
    if (coercion === 'force' && set.level < forceFloor) {
      return [{ code: 'force_below_floor', about }]
    }
    const isAgainstSomebody = coercion === 'force' || coercion === 'coercive'
    return isAgainstSomebody && set.orSeriousRisk ? [{ code: 'risk_opens_coercion', about }] : []
  })
}
