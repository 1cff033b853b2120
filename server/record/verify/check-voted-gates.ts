import type { GateHeld } from './check-gates.ts'
import type { Frozen } from './frozen-by.ts'
import type { Notebook } from './report.ts'

/** Measures held against their gates again, by the hash of the snapshot that froze them. */
export type GatesHeld = ReadonlyMap<string, readonly GateHeld[]>

/**
 * Checks of every ballot and silence procedure that the measures that it froze might be voted on at all: below a gate only
 * with a signed reason, by force never without its grounds (domain C). Of every decision on one below its gate it tells the
 * reason: comply or explain.
 */
export function checkVotedGates(
  gates: GatesHeld,
  { voted, decisions }: { voted: readonly Frozen[]; decisions: readonly Frozen[] },
  notebook: Notebook,
): void {
  let count = 0
  for (const { index, snapshot } of voted) {
    for (const { title, mayProceed } of gates.get(snapshot) ?? []) {
      count += 1
      if (!mayProceed) notebook.fault('voted_below_gate', { index, measure: title })
    }
  }
  for (const { index, snapshot } of decisions) {
    for (const { title, isMet, mayProceed, reason } of gates.get(snapshot) ?? []) {
      count += 1
      if (isMet) continue
      if (mayProceed && reason !== null) {
        notebook.notice('decided_below_gate', { index, measure: title, reason })
      } else notebook.notice('decided_against_gate', { index, measure: title })
    }
  }
  if (count > 0) notebook.checked('gates', { count })
}
