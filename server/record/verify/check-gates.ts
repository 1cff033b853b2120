import type { CaseFinding } from '../../findings/rules/case.ts'
import { type GateQuestion, passGateAnswered } from '../../measures/rules/gate.ts'
import { gateOfOwnTool } from '../../measures/rules/own-tool.ts'
import { accusedBy, findingAgainst } from '../../measures/rules/targets.ts'
import { coercions, type ToolId, type VariantId } from '../../measures/rules/tool.ts'
import { defaultGates, gateKey } from '../../measures/rules/tool-gates.ts'
import type { Constants } from '../../policies/rules/constants.ts'
import { actorRoles } from '../../situations/rules/actor-roles.ts'
import { canonicalJson } from '../canonical.ts'
import { level } from './check-policy.ts'
import type { Notebook } from './report.ts'
import type { Shape } from './shape.ts'

/** How a measure that a snapshot froze stands against its gate, worked out again. */
export type GateHeld = {
  title: string
  /** Whether it may be voted on as it stands, by the rules and not by what the file says. */
  mayProceed: boolean
  /** Whether its gate is met; below it only a signed reason lets it through. */
  isMet: boolean
  reason: string | null
}

/**
 * Holds every measure frozen with its gate against its gate again (domain C): the gate is what the policy frozen beside
 * it sets, the finding follows from the evidence frozen beside it, the determinations that it counts are those that stood,
 * and the answer is what the rules make of these, with the signed reason or without. What was frozen before gates named
 * their determinations is left as it is.
 */
export function checkGates(
  { hash, content, findings }: { hash: string; content: Shape; findings: readonly CaseFinding[] },
  constants: Constants,
  notebook: Notebook,
): GateHeld[] {
  if (!content.has('policy') || !content.has('measures')) return []
  const held: GateHeld[] = []
  content.member('measures').list((measure) => {
    const tool = measure.member('tool').text()
    const variant = measure.member('variant').text()
    const gate = measure.member('gate')
    // a body's own tool has the default gate of how it bears; a name that no tool has finds none
    const set = tool.startsWith('own-')
      ? gateOfOwnTool(gate.member('coercion').oneOf(...coercions))
      : constants.gates[gateKey(tool as ToolId, variant as VariantId)]
    // how a tool of the library bears is its nature, which no policy sets
    const nature = defaultGates.find(
      ({ key }) => key === gateKey(tool as ToolId, variant as VariantId),
    )
    const same =
      set !== undefined &&
      (nature === undefined ||
        !gate.has('coercion') ||
        gate.member('coercion').value === nature.gate.coercion) &&
      gate.member('level').value === set.level &&
      gate.member('or_serious_risk').value === set.orSeriousRisk
    if (!same) notebook.fault('gate_differs', { hash, tool })
    if (!gate.has('serious_risks')) return
    held.push(answerAgain({ hash, content, findings, measure, gate }, notebook))
  })

  return held
}

type FrozenGate = {
  hash: string
  content: Shape
  findings: readonly CaseFinding[]
  measure: Shape
  gate: Shape
}

function answerAgain(
  { hash, content, findings, measure, gate }: FrozenGate,
  notebook: Notebook,
): GateHeld {
  const title = measure.member('title').text()
  const named = { hash, measure: title }
  const finding = findingAgainst(findings, accusedIn(measure))
  if (canonicalJson(gate.member('finding').value) !== canonicalJson(finding)) {
    notebook.fault('gate_other_finding', named)
  }
  const risks = idsIn(gate, 'serious_risks')
  const failures = gate.has('manifest_failures') ? idsIn(gate, 'manifest_failures') : null
  const counted =
    isSame(risks, stoodIn(content, 'seriousRisks')) &&
    (failures === null || isSame(failures, stoodIn(content, 'manifestFailures')))
  if (!counted) notebook.fault('gate_other_determinations', named)

  const missing = gate.member('missing').list((one) => one.text())
  const reason = measure.member('reason_below_gate').orNull((one) => one.text())
  const question: GateQuestion = {
    gate: {
      coercion: gate.member('coercion').oneOf(...coercions),
      level: level(gate.member('level')),
      orSeriousRisk: gate.member('or_serious_risk').value === true,
    },
    finding,
    seriousRisk: risks.length > 0,
    force: {
      legalBasis: isSaid(measure, 'legal_basis'),
      peacefulMeansInadequate: isSaid(measure, 'peaceful_means'),
      // Before determinations were put to a vote of their own, a measure claimed one in its words.
      manifestFailure:
        failures === null ? isSaid(measure, 'manifest_failure') : failures.length > 0,
      duties: !measure.has('duties') || isSaid(measure, 'duties'),
    },
    collective: measure
      .member('pillars')
      .list((one) => one.count())
      .includes(3),
    reason,
  }
  // What graders contest and who answered it is not frozen: there the file is taken as it says.
  const unanswered = missing.includes('contested_unanswered') ? 1 : 0
  const again = passGateAnswered(question, unanswered)
  const said = {
    status: gate.member('status').value,
    track: gate.member('track').value,
    missing,
  }
  const { status, track } = again
  if (canonicalJson(said) !== canonicalJson({ status, track, missing: again.missing })) {
    notebook.fault('gate_other_answer', named)
  }

  return { title, mayProceed: again.mayProceed, isMet: status === 'met', reason }
}

/** Whom a measure accuses; measures of before targets named one actor or none. */
const accusedIn = (measure: Shape): string[] =>
  accusedBy({
    actorId: measure.member('actor').orNull((one) => one.text()),
    targets: measure.has('targets')
      ? measure.member('targets').list((one) => ({
          actorId: one.member('actor').text(),
          role: one.member('role').oneOf(...actorRoles),
        }))
      : [],
  })

const isSaid = (measure: Shape, name: string): boolean =>
  measure.has(name) && measure.member(name).value !== null

const idsIn = (gate: Shape, name: string): string[] => gate.member(name).list((one) => one.text())

/** The determinations that a snapshot says stood; left out where none did. */
const stoodIn = (content: Shape, name: string): string[] =>
  content.has(name) ? content.member(name).list((one) => one.member('id').text()) : []

const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  canonicalJson([...some].sort()) === canonicalJson([...others].sort())
