import type { BallotTerms, ProxyGiven, SharedTerms } from '../../ballots/rules/terms.ts'
import type { Shape } from './shape.ts'

const texts = (list: Shape) => list.list((one) => one.text())
const proxy = (one: Shape): ProxyGiven => ({
  giver: one.member('giver').text(),
  holder: one.member('holder').text(),
})

/** Reads what ballots of all kinds are counted by. Throws `Misshapen`. */
export function readSharedTerms(terms: Shape): SharedTerms {
  const proxies = terms.member('proxies')
  const recused = terms.member('recused')
  const referendum = terms.member('referendum')
  return {
    proxies: {
      held: proxies.member('held').list(proxy),
      cyclic: texts(proxies.member('cyclic')),
      excess: proxies.member('excess').list(proxy),
      cap: proxies.member('cap').count(),
      quorum: proxies.member('quorum').value === true,
    },
    recused: {
      ministries: texts(recused.member('ministries')),
      quorum: recused.member('quorum').value === true,
    },
    referendum: {
      hours: referendum.member('hours').count(),
      unconfirmed: referendum.member('unconfirmed').oneOf('lapses', 'stands'),
    },
  }
}

/** Reads the weights of ministries, in whole millionths. Throws `Misshapen`. */
export const readWeights = (weights: Shape): BallotTerms['weights'] =>
  weights.list((one) => ({
    ministry: one.member('ministry').text(),
    millionths: one.member('millionths').count(),
  }))

/** Reads the terms that a ballot on a motion is counted by. Throws `Misshapen`. */
export function readTerms(terms: Shape): BallotTerms {
  return {
    ...readSharedTerms(terms),
    carries: terms.member('carries').oneOf('heads', 'weight', 'both'),
    weights: readWeights(terms.member('weights')),
    concurrence: terms.member('concurrence').list((group) => ({
      name: group.member('name').text(),
      ministries: texts(group.member('ministries')),
      needs: group.member('needs').oneOf('each', 'majority'),
    })),
    casting: terms.member('casting').oneOf('none', 'chair'),
  }
}
