import type { BallotTerms, ProxyGiven } from '../../ballots/rules/terms.ts'
import type { Shape } from './shape.ts'

const texts = (list: Shape) => list.list((one) => one.text())
const proxy = (one: Shape): ProxyGiven => ({
  giver: one.member('giver').text(),
  holder: one.member('holder').text(),
})

/** Reads the terms that a ballot is counted by. Throws `Misshapen`. */
export function readTerms(terms: Shape): BallotTerms {
  const proxies = terms.member('proxies')
  const recused = terms.member('recused')
  const referendum = terms.member('referendum')
  return {
    carries: terms.member('carries').oneOf('heads', 'weight', 'both'),
    weights: terms.member('weights').list((one) => ({
      ministry: one.member('ministry').text(),
      millionths: one.member('millionths').count(),
    })),
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
    concurrence: terms.member('concurrence').list((group) => ({
      name: group.member('name').text(),
      ministries: texts(group.member('ministries')),
      needs: group.member('needs').oneOf('each', 'majority'),
    })),
    casting: terms.member('casting').oneOf('none', 'chair'),
    referendum: {
      hours: referendum.member('hours').count(),
      unconfirmed: referendum.member('unconfirmed').oneOf('lapses', 'stands'),
    },
  }
}
