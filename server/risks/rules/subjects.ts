import { type Factor, factors } from './factors.ts'
import { type RatingLevel, resilienceLevels, riskLevels } from './levels.ts'
import { mitigatingFactors } from './resilience.ts'

/** What can be rated: a risk factor, one of its indicators, or something that mitigates. */
export type Subject =
  | { kind: 'factor'; id: string; factor: Factor }
  | { kind: 'indicator'; id: string; factor: Factor; number: number }
  | { kind: 'resilience'; id: string }

/** What an id names (`RF7`, `RF7.3`, `M2`); undefined where it names nothing. */
export const subjectOf = (id: string): Subject | undefined => {
  if (mitigatingFactors.some((one) => one === id)) return { kind: 'resilience', id }
  const [, name, digits] = /^(RF\d+)(?:\.([1-9]\d*))?$/.exec(id) ?? []
  const factor = factors.find((one) => one.id === name)
  if (factor === undefined) return undefined
  if (digits === undefined) return { kind: 'factor', id, factor }
  const number = Number(digits)

  return number <= factor.indicators ? { kind: 'indicator', id, factor, number } : undefined
}

/** The ids of a factor's indicators, in order. */
export const indicatorsOf = ({ id, indicators }: Factor): string[] =>
  Array.from({ length: indicators }, (_, at) => `${id}.${at + 1}`)

/** The scale in which a subject is rated. */
export const scaleOf = ({ kind }: Subject): readonly RatingLevel[] =>
  kind === 'resilience' ? resilienceLevels : riskLevels
