import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { decision } from '#db/schema/decision.ts'
import { member } from '#db/schema/member.ts'
import { ministry } from '#db/schema/ministry.ts'
import { hiddenGradesOf } from '#server/evidence/hides-grades.ts'
import type { FrozenEvidence } from '#server/evidence/rules/frozen-evidence.ts'
import { summaryCode } from '#server/evidence/rules/summary-code.ts'
import type { SituationCase } from '#server/findings/read-case.ts'
import { confirmedEvidence } from '#server/findings/rules/confirmation.ts'
import { discreditedEvidence } from '#server/findings/rules/pieces.ts'
import { frozenMeasure } from '#server/measures/frozen-measure.ts'
import { situationOf } from '#server/platform/about.ts'
import { held, madeBy } from '#server/platform/versions.ts'
import { frozenConstants } from '#server/policies/rules/constants.ts'
import { defineRead, type Read } from '#server/reads.ts'
import { canonicalJson } from '#server/record/canonical.ts'
import { weighedSnapshot } from '#server/snapshots/read-snapshot.ts'
import type { Snapshot } from '#server/snapshots/snapshot-format.ts'
import { frozenMeasureShown } from './get-decision.schema.ts'
import { thenAndNow } from './known.ts'
import { gradesCompared } from './rules/grades-compared.ts'
import { textThenAndNow } from './text-then-and-now.ts'
import { thenAndNowInput, thenAndNowOutput } from './then-and-now.schema.ts'

/**
 * What a decision rested on as it stood when it was logged, beside how it stands now (or at an entry of the record): the
 * text, the evidence with its grades, and the measures. Findings and the other determinations are in `decision.get`.
 */
export const getThenAndNow = defineRead({
  name: 'decision.then_and_now',
  input: thenAndNowInput,
  output: thenAndNowOutput,
  about: (tx, { decisionId }) => situationOf(tx, 'decision', decisionId),
  async perform(read, { decisionId }) {
    const { tx, asOf } = read
    const [found] = await tx
      .select({ row: decision, index: sql<string>`act_index(${decision.madeBy})` })
      .from(decision)
      .where(and(eq(decision.id, decisionId), madeBy(decision, asOf)))
    if (!found) return null
    const { row, index } = found
    const { frozen, weighed } = await thenAndNow(tx, row, asOf)
    const text = await textThenAndNow(tx, row.situationId, frozen, asOf)

    return {
      index: Number(index),
      text,
      evidence: await evidenceThenAndNow(read, row, { frozen, weighed }),
      measures: await measuresThenAndNow(read, frozen.measures),
    }
  },
})

/** What is weighed at a moment, above the reader's ceiling or not: to tell what confirms what. */
type Weighed = { evidence: readonly FrozenEvidence[]; confirmed: ReadonlySet<string> }

async function evidenceThenAndNow(
  read: Read,
  { situationId, snapshot }: { situationId: string; snapshot: string },
  { frozen, weighed }: { frozen: Snapshot; weighed: SituationCase },
) {
  const { tx } = read
  const whole = (await weighedSnapshot(tx, situationId, snapshot))?.evidence ?? []
  const then: Weighed = {
    evidence: whole,
    confirmed: confirmedEvidence(whole, frozenConstants(frozen)),
  }
  const now: Weighed = {
    evidence: weighed.evidence,
    confirmed: confirmedEvidence(weighed.evidence, weighed.policy),
  }
  const fallen = {
    before: discreditedEvidence(then.evidence),
    after: discreditedEvidence(now.evidence),
  }
  const present = new Map(now.evidence.map((piece) => [piece.id, piece]))
  const blind = await hiddenGradesOf(read, situationId)
  const name = await gradersNamed(tx, [...frozen.evidence, ...now.evidence])

  return frozen.evidence
    .toSorted((one, other) => one.number - other.number)
    .map((before) => {
      const { id, number, title, reported, grades } = before
      const after = present.get(id)
      const isBlind = blind.has(id)
      const code = (piece: FrozenEvidence | undefined, { confirmed }: Weighed) =>
        piece && !isBlind ? summaryCode(piece.grades, confirmed.has(id)) : null

      return {
        ...{ evidenceId: id, number },
        title: { before: title, after: after?.title ?? null },
        reported: { before: reported, after: after?.reported ?? null },
        code: { before: code(before, then), after: code(after, now) },
        isDiscredited: { before: fallen.before.has(id), after: fallen.after.has(id) },
        grades: isBlind
          ? null
          : gradesCompared(grades, after?.grades ?? []).map((one) => ({
              ...one,
              grader: name(one.grader),
              ministry: name(one.ministry),
            })),
      }
    })
}

async function measuresThenAndNow({ tx, asOf }: Read, measures: Snapshot['measures']) {
  const compared = []
  for (const frozen of measures) {
    const known = frozenMeasureShown.safeParse(frozen)
    if (!known.success) continue
    const { id, number, title, gate } = known.data
    const now = await frozenMeasure(tx, id, asOf)
    const read = now === null ? undefined : frozenMeasureShown.parse(now)
    // What stands at its gate moves by itself; the words are the measure's.
    const words = (one: unknown) =>
      canonicalJson({ ...Object(one), gate: null, withdrawn_because: null, reason_signed_by: null })
    compared.push({
      ...{ measureId: id, number },
      title: { before: title, after: read?.title ?? null },
      gate: { before: gate?.status ?? null, after: read?.gate?.status ?? null },
      state:
        now === null
          ? ('gone' as const)
          : now.withdrawn_because !== null
            ? ('withdrawn' as const)
            : words(now) === words(frozen)
              ? ('same' as const)
              : ('revised' as const),
    })
  }

  return compared
}

/** Names of graders and of the ministries they spoke for, as they are called now. */
async function gradersNamed(tx: Transaction, evidence: readonly FrozenEvidence[]) {
  const all = evidence.flatMap(({ grades }) => grades)
  const ids = (of: 'grader' | 'ministry') => [...new Set(all.map((one) => one[of]))]
  const members = await tx
    .select({ id: member.id, name: member.name })
    .from(member)
    .where(and(inArray(member.id, ids('grader')), held(member)))
  const ministries = await tx
    .select({ id: ministry.id, name: ministry.name })
    .from(ministry)
    .where(and(inArray(ministry.id, ids('ministry')), held(ministry)))
  const names = new Map([...members, ...ministries].map(({ id, name }) => [id, name]))

  return (id: string) => names.get(id) ?? id
}
