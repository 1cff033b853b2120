import { courseOf } from '../../decisions/rules/course.ts'
import { needsDecision, weighsTooLittle } from '../../decisions/rules/needs-decision.ts'
import type { DossierScope } from '../dossier.ts'
import type { RevealedAct } from './check-openings.ts'
import {
  type LoggedDecision,
  partlyWithheld,
  type RecordedStep,
  readConfirmation,
  readDissent,
  readLogged,
  readReply,
  readReview,
  readStep,
} from './course-acts.ts'
import { readActs } from './read-acts.ts'
import type { Notebook } from './report.ts'

type Logged = ReadonlyMap<string, LoggedDecision>

const dayOf = (at: string): string => at.slice(0, 10)

/**
 * Checks what became of every decision: that each step was possible when it was taken and led to the state that the
 * record says (deliberation 4); that one by another decision rests on a later one; that a lapse is of its day; that
 * "no reply" was noted after the day and before a reply; that the member named confirmed; and that a review answers
 * every dissent there was.
 */
export function checkCourse(
  all: readonly RevealedAct[],
  scope: DossierScope,
  notebook: Notebook,
): void {
  const withheld = partlyWithheld(all)
  for (const act of all) {
    const isOf = act.act.startsWith('decision.') && act.thing && withheld.has(act.thing.id)
    if (!isOf || act.redacted.length === 0) continue
    const [place = ''] = act.redacted
    notebook.notice('unchecked_redacted', { index: act.index, act: act.act, place })
  }
  const acts = all.filter(
    ({ act, thing }) => !(act.startsWith('decision.') && thing && withheld.has(thing.id)),
  )
  const logged: Logged = new Map(
    readActs(acts, 'decision.log', readLogged, notebook).map((one) => [one.decision, one]),
  )
  for (const { index, at, taken } of logged.values()) {
    if (taken !== null && taken.at >= at) notebook.fault('decision_taken_later', { index })
  }
  const steps = ['decision.change', 'decision.lapse']
    .flatMap((name) => readActs(acts, name, readStep, notebook))
    .sort((one, other) => one.index - other.index)
  for (const [id, decision] of logged) {
    const own = steps.filter((step) => step.decision === id)
    own.forEach((_, at) => {
      checkStep(decision, own.slice(0, at + 1), notebook)
    })
  }
  for (const step of steps) {
    if (step.by === null || !withheld.has(step.by)) checkBy(step, logged, scope, notebook)
  }
  checkReplies(acts, logged, notebook)
  for (const { index, member, decision } of readActs(
    acts,
    'decision.confirm',
    readConfirmation,
    notebook,
  )) {
    const of = logged.get(decision)
    if (of && of.taken?.confirmer !== member) {
      notebook.fault('decision_confirmed_by_another', { index, decision: of.index })
    }
  }
  checkReviews(acts, logged, notebook)
  if (steps.length > 0) notebook.checked('steps', { count: steps.length })
}

/** The last of some steps of a decision, after those before it. */
function checkStep(
  { index: decision, at, taken, expiresOn, basis }: LoggedDecision,
  steps: readonly RecordedStep[],
  notebook: Notebook,
): void {
  const last = steps.at(-1)
  if (last === undefined) return
  const about = { index: last.index, decision }
  const course = courseOf({ on: dayOf(taken?.at ?? at), expiresOn }, steps)
  const isLonely = last.by === null && last.kind !== 'lapse' && needsDecision(last.kind, basis)
  if (!course.ok || dayOf(last.at) < last.on || isLonely) {
    notebook.fault('step_not_possible', about)
    return
  }
  const computed = course.spans.at(-1)?.state ?? ''
  if (computed !== last.state) {
    notebook.fault('step_other_state', { ...about, recorded: last.state, computed })
  }
}

/** The decision by which a step was taken is a later one than that which it changes, and was logged before the step. */
function checkBy(
  { index, kind, decision, by }: RecordedStep,
  logged: Logged,
  scope: DossierScope,
  notebook: Notebook,
): void {
  if (by === null) return
  const [target, other] = [logged.get(decision), logged.get(by)]
  if (other === undefined && scope.kind === 'decision') {
    notebook.notice('step_by_decision_not_shown', { index, decision: by })
  } else if (other === undefined || other.index > index || other.index <= (target?.index ?? -1)) {
    notebook.fault('step_by_unknown', { index, decision: by })
  } else if (target && kind !== 'lapse' && weighsTooLittle(kind, target.basis, other.basis)) {
    notebook.fault('step_not_possible', { index, decision })
  }
}

function checkReplies(acts: readonly RevealedAct[], logged: Logged, notebook: Notebook): void {
  const replies = ['decision.record_reply', 'decision.note_no_reply']
    .flatMap((name) => readActs(acts, name, readReply, notebook))
    .sort((one, other) => one.index - other.index)
  const replied = new Set<string>()
  for (const { index, at, decision, reply } of replies) {
    const of = logged.get(decision)
    const isEarly = reply === 'none' && (replied.has(decision) || dayOf(at) <= (of?.replyBy ?? ''))
    if (of && (of.nature !== 'recommendation' || isEarly)) {
      notebook.fault('reply_not_possible', { index, decision: of.index })
    }
    replied.add(decision)
  }
}

function checkReviews(acts: readonly RevealedAct[], logged: Logged, notebook: Notebook): void {
  const reviews = readActs(acts, 'decision.review', readReview, notebook)
  if (reviews.length === 0) return
  const dissents = readActs(acts, 'decision.dissent', readDissent, notebook)
  for (const { index, decision, answers } of reviews) {
    const before = dissents.filter((one) => one.decision === decision && one.index < index)
    const isAnswered = before.every(
      ({ dissent, kind }) => kind === 'explanation' || answers.includes(dissent),
    )
    const isKnown = answers.every((answer) => before.some(({ dissent }) => dissent === answer))
    if (!isAnswered || !isKnown) {
      const of = logged.get(decision)?.index ?? index
      notebook.fault('review_other_dissents', { index, decision: of })
    }
  }
}
