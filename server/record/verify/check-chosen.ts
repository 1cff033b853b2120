import { chosenInAll } from '../../choices/rules/came-to.ts'
import { canonicalJson } from '../canonical.ts'
import type { CheckedChoice } from './check-choices.ts'
import type { RecordedDecision } from './check-decisions.ts'
import { leavesUndone } from './leaves-undone.ts'
import type { Notebook } from './report.ts'

type Choices = ReadonlyMap<string, CheckedChoice>

/**
 * Checks a decision that rests on a ballot among options, an election or a secret ballot: that it was closed, or
 * its tie broken by lot, before the decision was logged; that it chose; and that the decision names those chosen,
 * after those whom the tied ballots before a run-off had elected, and no votes of its own.
 */
export function checkChosen(
  decision: RecordedDecision,
  choices: Choices,
  notebook: Notebook,
): void {
  const { index } = decision
  const ballot = decision.choice === null ? undefined : choices.get(decision.choice)
  const end = ballot?.end
  if (!ballot || !end || end.index > index) {
    notebook.fault('decision_before_ballot', { index })
    return
  }
  const { verdict } = end
  if ((verdict === 'adopted') === leavesUndone(decision)) {
    notebook.fault('decision_not_adopted', { index, verdict })
  }
  const line = lineOf(ballot, choices)
  const ids = chosenInAll(
    line.flatMap((tied) => tied.end ?? []),
    end,
  )
  const options = [...line, ballot].flatMap(({ opened }) => opened.options)
  const chosen = ids.map((id) => options.find((option) => option.id === id) ?? null)
  const differs =
    canonicalJson(decision.chosen) !== canonicalJson(chosen) ||
    decision.motion !== ballot.opened.motion ||
    decision.votes.length > 0
  if (differs) notebook.fault('decision_other_choice', { index, ballot: ballot.opened.index })
}

/** The tied ballots before a run-off, the first of them first. One that is its own run-off ends the line. */
function lineOf(ballot: CheckedChoice, choices: Choices): CheckedChoice[] {
  const line: CheckedChoice[] = []
  let next = ballot.opened.runsOff
  while (next !== null) {
    const tied = choices.get(next)
    if (!tied || tied === ballot || line.includes(tied)) break
    line.unshift(tied)
    next = tied.opened.runsOff
  }

  return line
}
