import { crimesWithElements } from '../../findings/rules/crimes.ts'
import { elementIds } from '../../findings/rules/elements.ts'
import { type Level, levels } from '../../findings/rules/graded.ts'
import type { Threshold } from '../../findings/rules/policy.ts'
import type { SetGate } from '../../measures/rules/tool-gates.ts'
import { type Constants, standardConstants } from '../../policies/rules/constants.ts'
import { constantsFaults } from '../../policies/rules/constants-faults.ts'
import { canonicalJson } from '../canonical.ts'
import type { RevealedAct } from './check-openings.ts'
import { readActs } from './read-acts.ts'
import type { Notebook } from './report.ts'
import { Misshapen, type Shape, shapeOf } from './shape.ts'

/** The policy constants that a body adopted, as the record has them, by their version. */
export type Adoptions = ReadonlyMap<string, { index: number; constants: unknown }>

/** Every adoption of policy constants that the file reveals. */
export const readAdoptions = (acts: readonly RevealedAct[], notebook: Notebook): Adoptions =>
  new Map(
    readActs(
      acts,
      'policy.adopt',
      ({ index, content }) => {
        const constants = shapeOf(content, 'content').member('constants')
        return [constants.member('version').text(), { index, constants: constants.value }] as const
      },
      notebook,
    ),
  )

/**
 * The constants under which a snapshot's findings are to be computed again: those frozen in it, or the standard
 * where it is of before they were frozen. Says when they are not the standard, and names it as a fault when they are
 * unsound, claim the standard's version, or are not what the record says was adopted.
 * @param versions what the snapshot's findings say that they were computed under
 * @returns undefined where nothing can be computed again, which has been said then
 */
export function policyOfSnapshot(
  { hash, content, versions }: { hash: string; content: Shape; versions: readonly string[] },
  adoptions: Adoptions,
  notebook: Notebook,
): Constants | undefined {
  if (!content.has('policy')) {
    const unknown = versions.find((version) => version !== standardConstants.version)
    if (unknown === undefined) return standardConstants
    notebook.notice('policy_unknown', { hash, version: unknown })
    return undefined
  }
  const frozen = content.member('policy')
  const constants = soundConstants(hash, frozen, notebook)
  if (constants === undefined) return undefined
  const { version } = constants
  const other = versions.find((one) => one !== version)
  if (other !== undefined) notebook.fault('policy_other_version', { hash, version, other })
  if (version === standardConstants.version) {
    if (canonicalJson(frozen.value) !== canonicalJson(standardConstants)) {
      notebook.fault('policy_not_the_standard', { hash, version })
    }
    return constants
  }
  const adopted = adoptions.get(version)
  if (adopted === undefined) notebook.notice('policy_not_shown_adopted', { hash, version })
  else if (canonicalJson(adopted.constants) === canonicalJson(frozen.value)) {
    notebook.notice('policy_of_a_body', { hash, version, index: adopted.index })
  } else notebook.fault('policy_not_as_adopted', { hash, version, index: adopted.index })
  return constants
}

function soundConstants(hash: string, frozen: Shape, notebook: Notebook): Constants | undefined {
  try {
    const constants = readConstants(frozen)
    const faults = constantsFaults(constants)
    for (const { code, about } of faults) {
      notebook.fault('policy_unsound', { hash, about, fault: code })
    }
    return faults.length === 0 ? constants : undefined
  } catch (error) {
    if (!(error instanceof Misshapen)) throw error
    notebook.fault('policy_misshapen', { hash, place: error.place })
    return undefined
  }
}

/** Reads a level of proof. Throws `Misshapen`. */
export const level = (one: Shape): Level => {
  const found = levels.find((known) => known === one.count())
  if (found === undefined) throw new Misshapen(one.place)
  return found
}

const readConstants = (policy: Shape): Constants => {
  policy.onlyMembers(...Object.keys(standardConstants))
  const cap = policy.member('provisionalCap')
  const provisionalCap = ([0, 1, 2, 3] as const).find((strength) => strength === cap.count())
  if (provisionalCap === undefined) throw new Misshapen(cap.place)
  const required = policy.member('required')
  required.onlyMembers(...crimesWithElements)
  const elementsOf = (crime: (typeof crimesWithElements)[number]) =>
    required.member(crime).list((one) => one.oneOf(...elementIds))
  const abandonment = policy.member('abandonment')
  return {
    version: policy.member('version').text(),
    graders: policy.member('graders').count(),
    provisionalCap,
    contestedRange: policy.member('contestedRange').count(),
    pendingContraryFrom: policy.member('pendingContraryFrom').count(),
    confirmsFrom: policy.member('confirmsFrom').count(),
    rows: policy.member('rows').list((row) => ({
      level: level(row.member('level')),
      any: row.member('any').list(readRoute),
    })),
    providerAbove: level(policy.member('providerAbove')),
    abandonment: { from: level(abandonment.member('from')), cap: level(abandonment.member('cap')) },
    required: {
      crimes_against_humanity: elementsOf('crimes_against_humanity'),
      genocide: elementsOf('genocide'),
    },
    gates: policy.member('gates').dictionary(readGate),
  }
}

const readRoute = (route: Shape): Threshold => {
  route.onlyMembers('atLeast', 'contraryBelow')
  const counts = route.member('atLeast')
  counts.onlyMembers('b1', 'b2', 'b3')
  const atLeast: Threshold['atLeast'] = {}
  for (const name of ['b1', 'b2', 'b3'] as const) {
    if (counts.has(name)) atLeast[name] = counts.member(name).count()
  }
  return route.has('contraryBelow')
    ? { atLeast, contraryBelow: route.member('contraryBelow').count() }
    : { atLeast }
}

const readGate = (gate: Shape): SetGate => {
  gate.onlyMembers('level', 'orSeriousRisk')
  const risk = gate.member('orSeriousRisk')
  if (typeof risk.value !== 'boolean') throw new Misshapen(risk.place)
  return { level: level(gate.member('level')), orSeriousRisk: risk.value }
}
