import { describe, expect, test } from 'vitest'
import type { Json } from '#server/record/act-format.ts'
import { verifyDossier } from '#server/record/verify/verify-dossier.ts'
import {
  actsOfADecision,
  key,
  makeDossier,
  now,
  snapshot,
  type ToRecord,
  timeOf,
} from './make-dossier.ts'

type Change = (acts: ToRecord[]) => void

/** Records other acts and signs them properly: the record itself is sound, what it says is not. */
const recorded = (change: Change, contents?: string[]) => {
  const dossier = makeDossier({
    signAt: [],
    acts: (known) => {
      const acts = actsOfADecision(known)
      change(acts)
      return acts
    },
    ...(contents === undefined ? {} : { contents }),
  })
  return verifyDossier(JSON.stringify(dossier), { key, now }).faults.map(({ code }) => code)
}
const content = (acts: ToRecord[], index: number): Record<string, Json> => {
  const act = acts[index]
  if (act === undefined) throw new Error(`no act ${index}`)
  return act.content
}
const setIn =
  (index: number, values: Record<string, Json>): Change =>
  (acts) => {
    Object.assign(content(acts, index), values)
  }
const move =
  (from: number, to: number): Change =>
  (acts) => {
    acts.splice(to, 0, ...acts.splice(from, 1))
  }
const counts = { yes: 2, no: 1, abstain: 0, invalid: 0, present: 3, entitled: 3 }

describe('a signer who records what did not happen is found out by the acts themselves', () => {
  test('the acts as they are', () => {
    expect(recorded(() => {})).toEqual([])
  })

  test.each<[string, Change, string]>([
    ['other numbers', setIn(8, { counts: { ...counts, yes: 3 } }), 'recount_other_numbers'],
    ['another base', setIn(8, { base: 2 }), 'recount_other_numbers'],
    ['another verdict', setIn(8, { verdict: 'rejected' }), 'recount_other_verdict'],
    ['other counted votes', setIn(8, { counted: [] }), 'recount_other_votes'],
    ['a vote recorded after the close', move(7, 8), 'vote_after_close'],
    ['a vote recorded before the opening', move(3, 2), 'vote_before_opening'],
    ['a close before the opening', move(8, 1), 'close_before_opening'],
    ['a vote past the deadline', setIn(2, { closes_at: timeOf(6).toISOString() }), 'vote_too_late'],
    ['a deadline that had not come', setIn(8, { reason: 'deadline' }), 'closed_before_deadline'],
    ['a voter without a seat', setIn(5, { member: 'zoe' }), 'vote_not_entitled'],
    ['a vote for another ministry', setIn(5, { ministry: 'justice' }), 'vote_not_entitled'],
    ['a vote in the name of another', setIn(5, { member: 'amina' }), 'vote_by_another'],
    ['a deputy as a principal', setIn(3, { capacity: 'principal' }), 'vote_in_wrong_capacity'],
    ['a vote on another text', setIn(5, { snapshot: '00'.repeat(32) }), 'vote_on_other_snapshot'],
    ['a vote on no ballot', setIn(5, { ballot: 'ballot-9' }), 'vote_without_ballot'],
    ['a close of no ballot', setIn(8, { ballot: 'ballot-9' }), 'close_without_ballot'],
    ['a choice that is none', setIn(5, { choice: 'perhaps' }), 'content_misshapen'],
    ['an electorate that is none', setIn(2, { electorate: 'all' }), 'content_misshapen'],
    [
      'a rule that divides by zero',
      (acts) => {
        const rule = structuredClone(content(acts, 2).rule)
        Object.assign(rule ?? {}, { threshold: { numerator: 1, denominator: 0, strict: true } })
        setIn(2, { rule: rule ?? null })(acts)
      },
      'recount_impossible',
    ],
    [
      'a ballot opened twice',
      (acts) => void acts.splice(3, 0, copy(acts, 2)),
      'ballot_opened_twice',
    ],
    [
      'a ballot closed twice',
      (acts) => void acts.splice(9, 0, copy(acts, 8)),
      'ballot_closed_twice',
    ],
    ['a decision before the close', move(9, 8), 'decision_before_ballot'],
    ['a decision on no ballot', setIn(9, { ballot: null }), 'decision_before_ballot'],
    ['a decision with other votes', setIn(9, { votes: [] }), 'decision_other_votes'],
    [
      'a chair without reasons',
      setIn(9, { basis: 'chair', chair_reasons: ' ' }),
      'decision_without_basis',
    ],
    [
      'a decision on an unknown snapshot',
      setIn(9, { snapshot: '00'.repeat(32) }),
      'snapshot_missing',
    ],
    ['a decision logged twice', (acts) => void acts.push(copy(acts, 9)), 'decision_logged_twice'],
    ['a dissent before its decision', move(10, 9), 'act_before_decision'],
  ])('%s', (_name, change, code) => {
    expect(recorded(change)).toContain(code)
  })

  test('a decision on a rejected ballot', () => {
    const faults = recorded((acts) => {
      for (const at of [3, 4, 5, 6, 7]) setIn(at, { choice: 'no' })(acts)
      const none = { ...counts, yes: 0, no: 3 }
      const counted = [
        { ministry: 'foreign', member: 'amina', choice: 'no' },
        { ministry: 'defence', member: 'chidi', choice: 'no' },
        { ministry: 'justice', member: 'dana', choice: 'no' },
      ]
      setIn(8, { counted, counts: none, verdict: 'rejected', base: 3 })(acts)
      setIn(9, { votes: counted })(acts)
    })
    expect(faults).toEqual(['decision_not_adopted'])
  })

  test.each<[string, (content: Record<string, unknown>) => void, string]>([
    ['a finding raised above its evidence', (known) => raise(known.findings), 'finding_differs'],
    [
      'findings left out',
      (known) => void Object.assign(known, { findings: [] }),
      'findings_other_number',
    ],
    [
      'evidence that is none',
      (known) => void Object.assign(known, { evidence: [7] }),
      'snapshot_misshapen',
    ],
    [
      'no evidence at all',
      (known) => void Reflect.deleteProperty(known, 'evidence'),
      'snapshot_misshapen',
    ],
    [
      'another format',
      (known) => void Object.assign(known, { format: 'x' }),
      'content_not_a_snapshot',
    ],
  ])('a snapshot with %s', (_name, change, code) => {
    expect(recorded(() => {}, [snapshot(change)])).toContain(code)
  })

  test('findings under a policy not known here are announced and not guessed at', () => {
    const foreign = snapshot((known) => {
      for (const finding of listed(known.findings))
        Object.assign(finding, { policyVersion: '2031.4' })
    })
    const report = verifyDossier(JSON.stringify(makeDossier({ contents: [foreign] })), { key, now })
    expect(report.faults).toEqual([])
    expect(report.notices.map(({ code }) => code)).toEqual(['policy_unknown'])
  })

  test('an act that claims to be done after it was recorded is announced', () => {
    const dossier = makeDossier({
      change: (fields, index) => {
        if (index === 1) fields.at = timeOf(5).toISOString()
      },
    })
    const report = verifyDossier(JSON.stringify(dossier), { key, now })
    expect(report.notices.map(({ code }) => code)).toEqual(['act_after_its_entry'])
  })

  test.each<[string, (fields: Record<string, Json>) => void, string]>([
    ['an actor missing', (fields) => void Reflect.deleteProperty(fields, 'actor'), 'act_misshapen'],
    [
      'a field of no meaning',
      (fields) => void Object.assign(fields, { extra: 1 }),
      'act_misshapen',
    ],
    [
      'two times',
      (fields) => void Object.assign(fields, { effective_at: timeOf(0).toISOString() }),
      'act_with_two_times',
    ],
    [
      'the identity of another',
      (fields) => void Object.assign(fields, { id: 'act-0' }),
      'act_repeated',
    ],
  ])('an act with %s', (_name, change, code) => {
    const dossier = makeDossier({ change: (fields, index) => index === 1 && change(fields) })
    const report = verifyDossier(JSON.stringify(dossier), { key, now })
    expect(report.faults.map((fault) => fault.code)).toContain(code)
  })
})

function copy(acts: ToRecord[], index: number): ToRecord {
  const act = acts[index]
  if (act === undefined) throw new Error(`no act ${index}`)
  return structuredClone(act)
}
function listed(findings: unknown): object[] {
  return Array.isArray(findings) ? findings : []
}
function raise(findings: unknown): void {
  for (const finding of listed(findings)) Object.assign(finding, { finding: 5 })
}
