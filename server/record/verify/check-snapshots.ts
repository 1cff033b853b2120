import type { FrozenEvidence } from '../../evidence/rules/frozen-evidence.ts'
import { type AdoptedAbandonment, findingsOf } from '../../findings/rules/case.ts'
import { toHex, utf8 } from '../bytes.ts'
import { canonicalJson } from '../canonical.ts'
import { isPlainObject } from '../plain-object.ts'
import { sha256 } from '../sha256.ts'
import { checkGates, type GateHeld } from './check-gates.ts'
import { type Adoptions, policyOfSnapshot } from './check-policy.ts'
import type { Notebook } from './report.ts'
import { Misshapen, shapeOf } from './shape.ts'

/** Name and version of a snapshot's canonical JSON. */
const snapshotFormat = 'focalpoint.snapshot/1'

/** What a snapshot says of one actor and crime, as far as it can be computed again. */
type FrozenFinding = {
  actor: string
  crime: string
  levels: unknown
  finding: number | null
  policyVersion: string
}

/**
 * Checks the hash of every section of text frozen in a snapshot, computes the findings again from
 * the evidence and under the policy frozen in it, and checks that the snapshot says the same. A policy that is not the
 * standard is announced. Returns the measures that they froze, held against their gates again, by the hash.
 */
export function checkSnapshots(
  contents: ReadonlyMap<string, unknown>,
  adoptions: Adoptions,
  notebook: Notebook,
): Map<string, GateHeld[]> {
  const gates = new Map<string, GateHeld[]>()
  let count = 0
  for (const [hash, content] of contents) {
    if (!isPlainObject(content) || content.format !== snapshotFormat) {
      notebook.fault('content_not_a_snapshot', { hash })
      continue
    }
    try {
      checkText(hash, content, notebook)
      gates.set(hash, checkFindings(hash, content, adoptions, notebook))
      count++
    } catch (error) {
      // hostile evidence may break any assumption of the rules, and must still be named
      const place = error instanceof Misshapen ? error.place : 'evidence'
      notebook.fault('snapshot_misshapen', { hash, place })
    }
  }
  notebook.checked('findings', { count })
  return gates
}

/** Each section of the assessment is what its hash says. */
function checkText(hash: string, content: Record<string, unknown>, notebook: Notebook): void {
  shapeOf(content, 'snapshot')
    .member('text')
    .list((section) => {
      const document = canonicalJson(section.member('document').value)
      if (section.member('hash').text() !== toHex(sha256(utf8(document)))) {
        notebook.fault('section_changed', { hash, title: section.member('title').text() })
      }
    })
}

function checkFindings(
  hash: string,
  content: Record<string, unknown>,
  adoptions: Adoptions,
  notebook: Notebook,
): GateHeld[] {
  const snapshot = shapeOf(content, 'snapshot')
  const frozen = snapshot.member('findings').list(
    (one): FrozenFinding => ({
      actor: one.member('actor').text(),
      crime: one.member('crime').text(),
      levels: one.member('levels').value,
      finding: one.member('finding').orNull((level) => level.count()),
      policyVersion: one.member('policyVersion').text(),
    }),
  )
  const versions = frozen.map(({ policyVersion }) => policyVersion)
  const policy = policyOfSnapshot({ hash, content: snapshot, versions }, adoptions, notebook)
  if (policy === undefined) return []
  // the rules read evidence as it was frozen; what does not fit them throws and is named above
  const evidence = content.evidence as FrozenEvidence[]
  const abandonmentAdopted = (content.abandonmentAdopted ?? []) as AdoptedAbandonment[]
  const again = findingsOf(evidence, { policy, abandonmentAdopted })
  const keyOf = ({ actor, crime }: { actor: string; crime: string }) =>
    canonicalJson([actor, crime])
  const said = new Map(frozen.map((finding) => [keyOf(finding), finding]))
  if (said.size !== frozen.length || again.length !== frozen.length) {
    notebook.fault('findings_other_number', { hash, said: frozen.length, now: again.length })
  }
  for (const now of again) {
    const then = said.get(keyOf(now))
    if (then === undefined) continue
    const same =
      then.finding === now.finding && canonicalJson(then.levels) === canonicalJson(now.levels)
    if (!same) notebook.fault('finding_differs', { hash, crime: now.crime, actor: now.actor })
  }

  return checkGates({ hash, content: snapshot, findings: again }, policy, notebook)
}
