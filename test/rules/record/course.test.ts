import { describe, expect, test } from 'vitest'
import { type Json, redactOpening } from '#server/record/act-format.ts'
import { fromUtf8, utf8 } from '#server/record/bytes.ts'
import { digestOf } from '#server/record/dossier.ts'
import { verifyDossier } from '#server/record/verify/verify-dossier.ts'
import { actsOfADecision, key, makeDossier, now, type ToRecord } from './make-dossier.ts'

const of = (id: string) => ({ kind: 'decision', id })
const taken = { at: '2026-03-02T08:00:00.000Z', confirmer: 'dana' }
const logged = (id: string, more: Record<string, Json> = {}): ToRecord => ({
  ...{ act: 'decision.log', thing: of(id) },
  content: { basis: 'chair', ballot: null, chair_reasons: 'Urgent.', votes: [], ...more },
})
const step = (decision: string, kind: string, state: string, more: object = {}): ToRecord => ({
  ...{ act: 'decision.change', member: 'convenor', thing: of(decision) },
  content: {
    ...{ decision, kind, state, by_decision: null, effective_on: '2026-03-02' },
    ...{ expires_on: null, reasons: 'As agreed.', ...more },
  },
})
const reply = (act: string, said: string): ToRecord => ({
  ...{ act, thing: of('advice'), content: { decision: 'advice', reply: said } },
})

/** What became of a decision by ballot and of four that the chair recorded; every entry is of 2 March. */
const course = (known: string) => [
  ...actsOfADecision(known).map((act) =>
    act.act === 'decision.dissent'
      ? { ...act, content: { decision: 'decision-1', dissent: 'no-1', kind: 'dissent', text: 'x' } }
      : act,
  ),
  logged('late', { snapshot: known, taken }),
  logged('advice', { snapshot: known, nature: 'recommendation', reply_by: '2026-03-01' }),
  logged('left', { snapshot: known, nature: 'no_action', expires_on: '2026-03-02' }),
  step('decision-1', 'suspend', 'suspended'),
  step('decision-1', 'resume', 'in_force'),
  step('late', 'amend', 'amended', { by_decision: 'advice' }),
  { ...step('left', 'lapse', 'lapsed'), act: 'decision.lapse' },
  reply('decision.note_no_reply', 'none'),
  reply('decision.record_reply', 'refused'),
  {
    ...{ act: 'decision.confirm', member: 'dana', thing: of('late') },
    content: { decision: 'late', answer: 'confirmed', text: '' },
  },
  {
    ...{ act: 'decision.review', member: 'convenor', thing: of('decision-1') },
    content: { decision: 'decision-1', dissents: [{ dissent: 'no-1', verdict: 'right' }] },
  },
]

const verified = (change: (acts: ToRecord[]) => ToRecord[]) =>
  verifyDossier(
    JSON.stringify(makeDossier({ signAt: [], acts: (known) => change(course(known)) })),
    { key, now },
  )
const redacted = (act: string, nth: number, field: string) => {
  const dossier = makeDossier({ signAt: [], acts: course })
  const found = dossier.openings.filter(({ opening }) => opening.includes(`"${act}"`))[nth]
  if (!found) throw new Error(`no ${act}`)
  found.opening = fromUtf8(redactOpening(utf8(found.opening), [field]))
  dossier.digest = digestOf(dossier)

  return verifyDossier(JSON.stringify(dossier), { key, now })
}
const set = (act: string, nth: number, more: Record<string, Json>) => (acts: ToRecord[]) => {
  const found = acts.filter((one) => one.act === act)[nth]
  if (!found) throw new Error(`no ${act}`)
  Object.assign(found.content, more)
  return acts
}
const without = (act: string) => (acts: ToRecord[]) => acts.filter((one) => one.act !== act)

test.each([
  ['decision.change', 0, 'content.kind'],
  ['decision.dissent', 0, 'content.dissent'],
  ['decision.note_no_reply', 0, 'content.reply'],
  ['decision.change', 1, 'content.reasons'],
] as const)('nothing is wrong where of %s %i the field %s was withheld', (act, nth, field) => {
  const report = redacted(act, nth, field)
  expect(report.faults).toEqual([])
  const codes = report.notices.map(({ code }) => code)
  expect(codes.includes('unchecked_redacted')).toBe(field !== 'content.reasons')
})

describe('the course of decisions in a dossier', () => {
  test('is worked out again from what was done to each', () => {
    const report = verified((acts) => acts)
    expect(report.faults).toEqual([])
    expect(report.checks).toContainEqual({ code: 'steps', params: { count: 4 } })
  })

  test.each<[string, (acts: ToRecord[]) => ToRecord[], string]>([
    ['another state', set('decision.change', 0, { state: 'in_force' }), 'step_other_state'],
    ['a step out of turn', set('decision.change', 1, { kind: 'suspend' }), 'step_not_possible'],
    [
      'one of the body by one that its chair recorded alone',
      (acts) => [...acts, step('decision-1', 'amend', 'amended', { by_decision: 'advice' })],
      'step_not_possible',
    ],
    [
      'a day to come',
      set('decision.change', 0, { effective_on: '2026-03-03' }),
      'step_not_possible',
    ],
    ['a chair alone', set('decision.change', 2, { by_decision: null }), 'step_not_possible'],
    ['a decision unknown', set('decision.change', 2, { by_decision: 'x' }), 'step_by_unknown'],
    ['itself', set('decision.change', 2, { by_decision: 'decision-1' }), 'step_by_unknown'],
    [
      'a lapse of another day',
      set('decision.lapse', 0, { effective_on: '2026-03-01' }),
      'step_not_possible',
    ],
    [
      '"no reply" on its day',
      set('decision.log', 2, { reply_by: '2026-03-02' }),
      'reply_not_possible',
    ],
    ['a reply to what binds', set('decision.log', 2, { nature: 'binding' }), 'reply_not_possible'],
    [
      'another who confirms',
      set('decision.log', 1, { taken: { ...taken, confirmer: 'bo' } }),
      'decision_confirmed_by_another',
    ],
    [
      'taken after it was logged',
      set('decision.log', 1, { taken: { ...taken, at: '2026-03-02T12:00:00.000Z' } }),
      'decision_taken_later',
    ],
    ['a dissent unanswered', set('decision.review', 0, { dissents: [] }), 'review_other_dissents'],
    ['a dissent that was none', without('decision.dissent'), 'review_other_dissents'],
    [
      'nothing done by what was adopted',
      set('decision.log', 0, { nature: 'no_action' }),
      'decision_not_adopted',
    ],
  ])('names %s', (_, change, code) => {
    expect(verified(change).faults.map((fault) => fault.code)).toContain(code)
  })
})
