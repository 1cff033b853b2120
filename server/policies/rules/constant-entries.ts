import type { Mark } from '../../evidence/rules/admiralty.ts'
import { type CrimeWithElements, crimesWithElements } from '../../findings/rules/crimes.ts'
import type { ElementId } from '../../findings/rules/elements.ts'
import type { Level } from '../../findings/rules/graded.ts'
import type { Threshold } from '../../findings/rules/policy.ts'
import type { Gate, ToolId, VariantId } from '../../measures/rules/tool.ts'
import { defaultGates } from '../../measures/rules/tool-gates.ts'
import type { Constants } from './constants.ts'
import { type PlainConstant, plainConstant } from './constants-faults.ts'

/** What a plain number counts. */
export type Unit = 'graders' | 'strength' | 'distance' | 'level'

/** Under which heading constants are read. */
export const constantGroups = ['weighing', 'levels', 'required', 'gates'] as const

/** One constant as it is read: what it is, how far its source may be trusted, and its value. */
export type ConstantEntry = {
  id: string
  group: (typeof constantGroups)[number]
  /** Where it comes from is a message under policies.why. */
  why: string
  marks: readonly Mark[]
} & (
  | { kind: 'plain'; name: PlainConstant; unit: Unit; value: number }
  | { kind: 'row'; level: Level; value: readonly Threshold[] }
  | { kind: 'required'; crime: CrimeWithElements; value: readonly ElementId[] }
  | { kind: 'gate'; tool: ToolId; variant: VariantId; value: Gate }
)

/** The plain numbers in the order in which they are read. */
export const plainConstants: readonly {
  name: PlainConstant
  unit: Unit
  group: 'weighing' | 'levels'
  marks: readonly Mark[]
}[] = [
  { name: 'graders', unit: 'graders', group: 'weighing', marks: ['policy'] },
  { name: 'provisionalCap', unit: 'strength', group: 'weighing', marks: ['policy'] },
  { name: 'contestedRange', unit: 'distance', group: 'weighing', marks: ['policy'] },
  { name: 'pendingContraryFrom', unit: 'strength', group: 'weighing', marks: ['policy'] },
  { name: 'confirmsFrom', unit: 'strength', group: 'weighing', marks: ['policy'] },
  { name: 'providerAbove', unit: 'level', group: 'levels', marks: ['policy'] },
  { name: 'abandonment.from', unit: 'level', group: 'levels', marks: ['law', 'policy'] },
  { name: 'abandonment.cap', unit: 'level', group: 'levels', marks: ['policy'] },
]

/** The name of a plain number as messages bear it. */
export const plainWord = (name: PlainConstant) =>
  name === 'abandonment.from'
    ? 'abandonmentFrom'
    : name === 'abandonment.cap'
      ? 'abandonmentCap'
      : name

const rowMarks: Readonly<Record<number, readonly Mark[]>> = {
  2: ['published', 'policy'],
  5: ['recalled', 'policy'],
}

/** Every constant, one by one, in the order in which they are read. */
export const constantEntries = (constants: Constants): ConstantEntry[] => [
  ...plainEntries(constants, 'weighing'),
  ...constants.rows.map(
    ({ level, any }): ConstantEntry => ({
      ...{ kind: 'row', id: `rows.${level}`, group: 'levels', why: `row${level}` },
      ...{ marks: rowMarks[level] ?? ['policy'], level, value: any },
    }),
  ),
  ...plainEntries(constants, 'levels'),
  ...crimesWithElements.map(
    (crime): ConstantEntry => ({
      ...{ kind: 'required', id: `required.${crime}`, group: 'required', crime },
      ...{ why: `required_${crime}`, marks: ['law', 'policy'], value: constants.required[crime] },
    }),
  ),
  ...defaultGates.flatMap(({ key, tool, variant, gate }): ConstantEntry[] => {
    const set = constants.gates[key]
    if (set === undefined) return []
    const { coercion } = gate
    return [
      {
        ...{ kind: 'gate', id: `gates.${key}`, group: 'gates', tool: tool.id, variant },
        ...{
          why: `gate_${coercion}`,
          marks: coercion === 'force' ? ['law', 'policy'] : ['policy'],
        },
        value: { coercion, ...set },
      },
    ]
  }),
]

const plainEntries = (constants: Constants, group: 'weighing' | 'levels'): ConstantEntry[] =>
  plainConstants
    .filter((one) => one.group === group)
    .map(
      ({ name, ...one }): ConstantEntry => ({
        ...{ kind: 'plain', id: name, name, why: plainWord(name), ...one },
        value: plainConstant(constants, name),
      }),
    )

/** A constant that differs between two versions. */
export type Difference = { before: ConstantEntry; after: ConstantEntry }

/** What differs between two versions of the constants, in the order in which they are read. */
export function differencesBetween(before: Constants, after: Constants): Difference[] {
  const others = constantEntries(after)
  return constantEntries(before).flatMap((one) => {
    const other = others.find(({ id }) => id === one.id)
    if (other === undefined || same(one.value, other.value)) return []
    return [{ before: one, after: other }]
  })
}

/** Whether two values say the same: a count of none is a count left out. */
const same = (one: unknown, other: unknown): boolean => plain(one) === plain(other)

const plain = (value: unknown): string =>
  JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part)
            .filter(([, one]) => one !== 0)
            .sort(([left], [right]) => (left < right ? -1 : 1)),
        )
      : part,
  )
