import type { BallotRule, Seat } from '../../ballots/rules/count-ballot.ts'
import { resolveProxies } from '../../ballots/rules/proxies.ts'
import type { BallotTerms } from '../../ballots/rules/terms.ts'
import type { ChoiceTerms } from '../../choices/rules/choice-terms.ts'
import { ministriesPresentAt } from '../../meetings/rules/presence.ts'
import { canonicalJson } from '../canonical.ts'
import type { DossierScope } from '../dossier.ts'
import { checkFrozenRules } from './check-frozen-rules.ts'
import type { Frame } from './frame.ts'
import type { Notebook } from './report.ts'
import type { Surroundings } from './surroundings.ts'

/** What a ballot of any kind froze from around it, and what its close says of the room. */
export type FrozenBallot = {
  opened: {
    index: number
    frame: Frame
    motion: string | undefined
    mode: 'meeting' | 'correspondence'
    electorate: readonly Seat[]
    presentAtOpening: readonly string[]
    terms: BallotTerms | undefined
    /** Who speaks for whom; undefined where it does not say, or nobody may, as in secret. */
    proxies: BallotTerms['proxies'] | undefined
    /** The majority it is held under; null where there is none, as between options. */
    rule: BallotRule | null
    /** Who is recused, as it says; undefined where it does not. */
    recused: readonly string[] | undefined
    /** Whether those are of its electorate; the first ballots among options had one made without them. */
    recusedAreSeated: boolean
    weights: ChoiceTerms['weights'] | undefined
  }
  /** The deadline that held in the end. */
  closesAt: string | null
  closed: { index: number; time: string; presentAtClose: readonly string[] } | undefined
}

/**
 * Holds what each ballot froze when it opened against the acts that brought it about: proxies given and not taken
 * back (deliberation 3.8), recusals declared (3.6), who was in the room by arrivals and departures, at opening and
 * at close (2.8, 3.7), and rules, weights and concurrence against the version of the rules of procedure that was in
 * force (2.15). A ballot of before an act of these could be done says nothing of it, and is left as it is.
 */
export function checkFrozen(
  ballots: readonly FrozenBallot[],
  { around, scope }: { around: Surroundings; scope: DossierScope },
  notebook: Notebook,
): void {
  for (const ballot of ballots) {
    checkProxies(ballot, { around, scope }, notebook)
    checkRecusals(ballot, around, notebook)
    checkPresence(ballot, around, notebook)
    checkFrozenRules(ballot, around, notebook)
  }
  const framed = ballots.filter(({ opened }) => opened.frame.body !== undefined)
  if (framed.length > 0) notebook.checked('frozen', { count: framed.length })
}

/** A file of less than the record may only name proxies; one that it shows and the ballot does not know is a fault there too. */
function checkProxies(
  { opened }: FrozenBallot,
  { around, scope }: { around: Surroundings; scope: DossierScope },
  notebook: Notebook,
): void {
  const { index, frame, motion, mode, electorate, proxies } = opened
  if (proxies === undefined || (mode === 'meeting' && frame.meeting === undefined)) return
  const given = around.proxies
    .filter((one) => (mode === 'meeting' ? one.meeting === frame.meeting : one.motion === motion))
    .filter(({ proxy, ...one }) => {
      const back = around.takenBack.get(proxy)
      return one.index < index && (back === undefined || back > index)
    })
    .map(({ giver, holder }) => ({ giver, holder }))
  const { held, cyclic, excess, cap } = proxies
  const seated = electorate.map(({ ministry }) => ministry)
  const again = resolveProxies(given, { cap, seated })
  if (canonicalJson(again) === canonicalJson({ held, cyclic, excess })) return
  const named = new Set([...held, ...excess].map(({ giver, holder }) => `${giver} ${holder}`))
  const isPart = [...again.held, ...again.excess].every(({ giver, holder }) =>
    named.has(`${giver} ${holder}`),
  )
  const isShownInPart = isPart && again.cyclic.every((one) => cyclic.includes(one))
  if (scope.kind !== 'record' && isShownInPart) notebook.notice('proxies_not_shown', { index })
  else notebook.fault('proxies_not_as_given', { index })
}

function checkRecusals({ opened }: FrozenBallot, around: Surroundings, notebook: Notebook): void {
  const { index, motion, electorate, recused, recusedAreSeated } = opened
  if (motion === undefined || recused === undefined) return
  const seated = electorate.map(({ ministry }) => ministry)
  const declared = around.recusals
    .filter((one) => one.index < index && one.motion === motion)
    .map(({ ministry }) => ministry)
    .filter((ministry) => !recusedAreSeated || seated.includes(ministry))
  if (!isSame(declared, recused)) notebook.fault('recusals_not_as_declared', { index })
}

function checkPresence(
  { opened, closed, closesAt }: FrozenBallot,
  around: Surroundings,
  notebook: Notebook,
): void {
  const { index, frame, mode, electorate, presentAtOpening } = opened
  const { meeting } = frame
  if (mode !== 'meeting' || typeof meeting !== 'string') return
  const holders = electorate.flatMap(({ ministry, principal, deputies }) =>
    [...(principal === null ? [] : [principal]), ...deputies].map((member) => ({
      member,
      ministry,
    })),
  )
  // Rules that the file does not show may have said either of presence from afar.
  const shown = around.rules.find(
    ({ body, version }) => body === frame.body && version === frame.rulesVersion,
  )
  const ways = shown === undefined ? [true, false] : [shown.rules.remotePresenceCounts]
  const isAsNoted = (said: readonly string[], before: number, at: string) => {
    const movements = around.movements.filter(
      (one) => one.meeting === meeting && one.index < before,
    )
    return ways.some((remoteCounts) =>
      isSame(ministriesPresentAt(movements, holders, new Date(at), remoteCounts), said),
    )
  }
  if (!isAsNoted(presentAtOpening, index, frame.time)) {
    notebook.fault('presence_not_as_noted', { index })
  }
  if (closed === undefined) return
  // A deadline that has passed is the instant of the close, whoever comes to it later.
  const at = closesAt !== null && closesAt < closed.time ? closesAt : closed.time
  if (!isAsNoted(closed.presentAtClose, closed.index, at)) {
    notebook.fault('presence_not_as_noted', { index: closed.index })
  }
}

const isSame = (some: readonly string[], others: readonly string[]) =>
  canonicalJson([...new Set(some)].sort()) === canonicalJson([...new Set(others)].sort())
