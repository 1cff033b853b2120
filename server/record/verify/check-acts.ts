import type { Dossier } from '../dossier.ts'
import { checkBallots, frozenIn } from './check-ballots.ts'
import { checkChoices, frozenChoice } from './check-choices.ts'
import { checkCourse } from './check-course.ts'
import { checkDecisions } from './check-decisions.ts'
import { checkFailures } from './check-failures.ts'
import { checkFrozen } from './check-frozen.ts'
import type { RevealedAct } from './check-openings.ts'
import { readAdoptions } from './check-policy.ts'
import { checkRisks } from './check-risks.ts'
import { checkSilences } from './check-silences.ts'
import { checkSnapshots } from './check-snapshots.ts'
import { checkVotedGates } from './check-voted-gates.ts'
import { frozenBy } from './frozen-by.ts'
import type { Notebook } from './report.ts'
import { readSurroundings } from './surroundings.ts'

/**
 * Checks what acts say against each other: ballots are counted again, decisions held against them, findings computed
 * again from the snapshots (`contents`, parsed, by hash), whatever they were read from: a dossier or the database.
 */
export function checkActs(
  acts: readonly RevealedAct[],
  { dossier, contents }: { dossier: Dossier; contents: Map<string, unknown> },
  notebook: Notebook,
): void {
  const ballots = checkBallots(acts, notebook)
  const silences = checkSilences(acts, dossier.scope, notebook)
  const choices = checkChoices(acts, notebook)
  const basis = { ballots, choices, silences, contents }
  const decisions = checkDecisions(dossier, acts, basis, notebook)
  checkCourse(acts, dossier.scope, notebook)
  const around = readSurroundings(acts, notebook)
  const frozen = [
    ...[...ballots.values()].map(frozenIn),
    ...[...choices.values()].map(frozenChoice),
  ]
  checkFrozen(frozen, { around, scope: dossier.scope }, notebook)
  const gates = checkSnapshots(contents, readAdoptions(acts, notebook), notebook)
  const { voted, all } = frozenBy(basis, decisions)
  const isWhole = dossier.scope.kind === 'record' && dossier.withheld === undefined
  checkVotedGates(gates, { voted, decisions }, notebook)
  checkFailures(acts, { basis, frozen: all, isWhole }, notebook)
  if (isWhole) checkRisks(acts, contents, all, notebook)
}
