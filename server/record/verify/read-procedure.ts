import {
  type AdoptedRules,
  type MajorityRule,
  type RulesOfProcedure,
  wholeRules,
} from '../../members/rules/rules-of-procedure.ts'
import { readFraction, readRule } from './ballot-acts.ts'
import { type Shape, shapeOf } from './shape.ts'

/**
 * Reads rules of procedure as an act put them in force, as far as ballots are counted by them; what a version leaves
 * out is as it was before there were such rules. Throws `Misshapen`.
 */
export function readProcedure(rules: Shape): RulesOfProcedure {
  const flag = (name: string) => rules.has(name) && { [name]: rules.member(name).value === true }
  const majority = (name: string): MajorityRule => {
    const found = shapeOf(rules.member('majorities').member(name).value, `${rules.place}.${name}`)
    const { base, threshold } = readRule(withName(found, name))
    return { base, threshold }
  }
  const adopted: AdoptedRules = {
    quorum: readFraction(rules.member('quorum')),
    majorities: {
      majority: majority('majority'),
      two_thirds: majority('two_thirds'),
      unanimity: majority('unanimity'),
      consent: majority('consent'),
      ...(rules.member('majorities').has('consensus') && { consensus: majority('consensus') }),
    },
    noticeHours: rules.member('noticeHours').count(),
    reviewMonths: rules.member('reviewMonths').count(),
    ...flag('recusedCountForQuorum'),
    ...flag('remotePresenceCounts'),
    ...flag('doubleMajority'),
    ...(rules.has('castingVote') && {
      castingVote: rules.member('castingVote').oneOf('none', 'chair'),
    }),
    ...(rules.has('proxies') && { proxies: readProxyRules(rules.member('proxies')) }),
    ...(rules.has('adReferendum') && {
      adReferendum: readReferendum(rules.member('adReferendum')),
    }),
    ...(rules.has('weights') && { weights: rules.member('weights').list(readWeight) }),
    ...(rules.has('concurrence') && { concurrence: rules.member('concurrence').list(readGroup) }),
  }

  return wholeRules(adopted)
}

/** A majority as the rules hold it, under the name by which a ballot's rule carries it. */
const withName = (majority: Shape, name: string): Shape =>
  shapeOf(
    {
      name,
      base: majority.member('base').value,
      threshold: majority.member('threshold').value,
    },
    majority.place,
  )

const readProxyRules = (proxies: Shape) => ({
  perHolder: proxies.member('perHolder').count(),
  countForQuorum: proxies.member('countForQuorum').value === true,
})

const readReferendum = (referendum: Shape) => ({
  hours: referendum.member('hours').count(),
  unconfirmed: referendum.member('unconfirmed').oneOf('lapses', 'stands'),
})

const readWeight = (one: Shape) => ({
  ministryId: one.member('ministryId').text(),
  millionths: one.member('millionths').count(),
})

const readGroup = (group: Shape) => ({
  name: group.member('name').text(),
  ministryIds: group.member('ministryIds').list((one) => one.text()),
  needs: group.member('needs').oneOf('each', 'majority'),
})
