import { canonicalJson } from '../canonical.ts'
import type { Dossier } from '../dossier.ts'
import { readCountedVote } from './ballot-acts.ts'
import type { CheckedBallot } from './check-ballots.ts'
import type { CheckedChoice } from './check-choices.ts'
import { checkChosen } from './check-chosen.ts'
import type { RevealedAct } from './check-openings.ts'
import type { CheckedSilence } from './check-silences.ts'
import { readOption } from './choice-acts.ts'
import { leavesUndone } from './leaves-undone.ts'
import { readActs } from './read-acts.ts'
import type { Notebook } from './report.ts'
import { shapeOf } from './shape.ts'

/** What must hold of the rest of the file for a decision to stand. */
export type Basis = {
  ballots: ReadonlyMap<string, CheckedBallot>
  choices: ReadonlyMap<string, CheckedChoice>
  silences: ReadonlyMap<string, CheckedSilence>
  contents: ReadonlyMap<string, unknown>
}

const readDecision = (act: RevealedAct) => {
  const content = shapeOf(act.content, 'content')
  return {
    index: act.index,
    decision: shapeOf(act.thing, 'thing').member('id').text(),
    motion: content.has('motion') ? content.member('motion').orNull((one) => one.text()) : null,
    nature: content.has('nature') ? content.member('nature').text() : 'binding',
    basis: content.member('basis').oneOf('ballot', 'choice', 'silence', 'chair'),
    ballot: content.member('ballot').orNull((one) => one.text()),
    choice: content.has('choice') ? content.member('choice').orNull((one) => one.text()) : null,
    chosen: content.has('chosen') ? content.member('chosen').list(readOption) : [],
    silence: content.has('silence') ? content.member('silence').orNull((one) => one.text()) : null,
    reasons: content.member('chair_reasons').orNull((one) => one.text()),
    snapshot: content.member('snapshot').text(),
    votes: content.member('votes').list(readCountedVote),
  }
}

/** What the record says of a decision. */
export type RecordedDecision = ReturnType<typeof readDecision>

/**
 * Checks every decision: that a ballot, or a silence procedure, adopted it before it was logged (or the chair's
 * reasons are there; or, where it was decided to do nothing, that it was not adopted), that what it says was chosen is
 * what a ballot among options chose, that its named votes are those counted, and that what was known then is in the
 * file. Then the same of the snapshots that ballots froze, and that a decision's dossier holds its decision. Returns
 * them.
 */
export function checkDecisions(
  dossier: Dossier,
  acts: readonly RevealedAct[],
  basis: Basis,
  notebook: Notebook,
): RecordedDecision[] {
  const decisions = readActs(acts, 'decision.log', readDecision, notebook)
  for (const decision of decisions) {
    checkSnapshot(dossier, decision, basis, notebook)
    if (decision.basis === 'ballot') checkAdopted(decision, basis, notebook)
    else if (decision.basis === 'choice') checkChosen(decision, basis.choices, notebook)
    else if (decision.basis === 'silence') checkAdoptedBySilence(decision, basis, notebook)
    else if (decision.reasons === null || decision.reasons.trim() === '') {
      notebook.fault('decision_without_basis', { index: decision.index })
    }
  }
  for (const { opened } of basis.ballots.values()) {
    checkSnapshot(dossier, opened, basis, notebook)
  }
  for (const { opened } of basis.choices.values()) {
    checkSnapshot(dossier, opened, basis, notebook)
  }
  for (const { circulated } of basis.silences.values()) {
    checkSnapshot(dossier, circulated, basis, notebook)
  }
  checkFollowing(acts, decisions, notebook)
  const { scope } = dossier
  if (scope.kind === 'decision' && !decisions.some((one) => one.decision === scope.decision)) {
    notebook.fault('decision_missing', { decision: scope.decision })
  }
  notebook.checked('decisions', { count: decisions.length })
  return decisions
}

/** A snapshot that a dossier's audience may not have is no fault: that it is not there is announced. */
function checkSnapshot(
  { withheld }: Dossier,
  { index, snapshot: hash }: { index: number; snapshot: string },
  { contents }: Basis,
  notebook: Notebook,
): void {
  if (contents.has(hash)) return
  if (withheld?.contents.includes(hash)) notebook.notice('snapshot_withheld', { index, hash })
  else notebook.fault('snapshot_missing', { index, hash })
}

function checkAdopted(decision: RecordedDecision, { ballots }: Basis, notebook: Notebook): void {
  const { index } = decision
  const ballot = decision.ballot === null ? undefined : ballots.get(decision.ballot)
  if (ballot?.outcome === undefined || ballot.outcome.index > index) {
    notebook.fault('decision_before_ballot', { index })
    return
  }
  const { outcome } = ballot
  if ((outcome.verdict === 'adopted') === leavesUndone(decision)) {
    notebook.fault('decision_not_adopted', { index, verdict: outcome.verdict })
  }
  const counted = outcome.counted.map(({ ministry, member, choice }) => ({
    ministry,
    member,
    choice,
  }))
  if (canonicalJson(decision.votes) !== canonicalJson(counted)) {
    notebook.fault('decision_other_votes', { index, ballot: ballot.opened.index })
  }
}

/** Silence that adopted a text ended before the decision on it was logged, and names no votes. */
function checkAdoptedBySilence(
  decision: RecordedDecision,
  { silences }: Basis,
  notebook: Notebook,
): void {
  const { index, silence, votes } = decision
  const ended = silence === null ? undefined : silences.get(silence)?.ended
  if (ended === undefined || ended.index > index || votes.length > 0) {
    notebook.fault('decision_before_silence', { index })
  } else if ((ended.outcome === 'adopted') === leavesUndone(decision)) {
    notebook.fault('decision_silence_not_adopted', { index, outcome: ended.outcome })
  }
}

/** Acts on a decision come after it was logged. */
function checkFollowing(
  acts: readonly RevealedAct[],
  decisions: readonly RecordedDecision[],
  notebook: Notebook,
): void {
  const logged = new Map<string, number>()
  for (const { index, decision } of decisions) {
    const twin = logged.get(decision)
    if (twin !== undefined) notebook.fault('decision_logged_twice', { index, twin })
    else logged.set(decision, index)
  }
  for (const { act, index, thing } of acts) {
    if (!act.startsWith('decision.') || act === 'decision.log' || thing?.kind !== 'decision')
      continue
    const first = logged.get(thing.id)
    if (first !== undefined && index < first) notebook.fault('act_before_decision', { index, act })
  }
}
