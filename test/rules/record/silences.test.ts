import { describe, expect, test } from 'vitest'
import type { Json } from '#server/record/act-format.ts'
import { verifyDossier } from '#server/record/verify/verify-dossier.ts'
import { actsOfADecision, key, makeDossier, now, type ToRecord, timeOf } from './make-dossier.ts'

const thing = { kind: 'silence', id: 'silence-1' }
const electorate = [
  { ministry: 'foreign', principal: 'amina', deputies: ['bo'] },
  { ministry: 'defence', principal: 'chidi', deputies: [] },
]
const at = (index: number) => timeOf(index).toISOString()

/** A round of silence after the acts of a decision: two letters opened, and its end. */
const round = (known: Parameters<typeof actsOfADecision>[0]) => {
  const before = actsOfADecision(known)
  const first = before.length
  const opened = (index: number, member: string): ToRecord => ({
    ...{ act: 'letter.open', member, thing: { kind: 'letter', id: `letter of ${member}` } },
    content: {
      ...{ member, kind: 'silence_circulated', about_kind: 'silence', about: thing.id },
      opened_at: at(index),
    },
  })
  const proof = (ministry: string, member: string, index: number) => ({
    ...{ ministry, member, by: 'letter', at: at(index) },
  })
  const deadline = at(first + 3)
  const snapshot = String(before.find(({ act }) => act === 'ballot.open')?.content.snapshot ?? '')
  const own: ToRecord[] = [
    {
      ...{ act: 'silence.circulate', member: 'convenor', thing },
      content: { electorate, deadline, text_hash: 'a'.repeat(64), snapshot },
    },
    opened(first + 1, 'bo'),
    opened(first + 2, 'chidi'),
    {
      ...{ act: 'silence.end', thing },
      content: {
        ...{ silence: thing.id, motion: 'motion-1', outcome: 'adopted', ground: 'silence' },
        notices: [proof('foreign', 'bo', first + 1), proof('defence', 'chidi', first + 2)],
        ...{ unproven: [], text_hash: 'a'.repeat(64), text_hash_at_end: 'a'.repeat(64) },
      },
    },
  ]

  return { before, own, first }
}
type Round = ReturnType<typeof round>

const verified = (change: (round: Round) => ToRecord[] | undefined) => {
  const dossier = makeDossier({
    signAt: [],
    acts: (known) => {
      const made = round(known)
      return [...made.before, ...(change(made) ?? made.own)]
    },
  })
  return verifyDossier(JSON.stringify(dossier), { key, now })
}
const faults = (change: Parameters<typeof verified>[0]) =>
  verified(change).faults.map(({ code }) => code)
const set =
  (index: number, values: Record<string, Json>) =>
  ({ own }: Round): undefined => {
    Object.assign(own[index]?.content ?? {}, values)
  }

describe('a silence procedure in a dossier', () => {
  test('is worked out again from its notices and objections', () => {
    const report = verified(() => undefined)
    expect(report.faults).toEqual([])
    expect(report.checks).toContainEqual({ code: 'silences', params: { count: 1 } })
  })

  test.each<[string, Parameters<typeof verified>[0], string]>([
    ['an invented proof', ({ own }) => own.filter((_, n) => n !== 1), 'silence_other_notices'],
    ['a proof left out', set(3, { notices: [] }), 'silence_other_notices'],
    [
      'another outcome',
      set(3, { outcome: 'not_adopted', ground: 'notice_defective' }),
      'silence_other_outcome',
    ],
    ['another text', set(3, { text_hash_at_end: 'b'.repeat(64) }), 'silence_other_outcome'],
    [
      'an end before the deadline',
      (made) => set(0, { deadline: at(made.first + 9) })(made),
      'silence_ended_early',
    ],
    ['a round that was never circulated', ({ own }) => own.slice(1), 'silence_unknown'],
    ['an end after the end', ({ own }) => [...own, ...own.slice(3)], 'silence_ended_twice'],
    [
      'a round circulated twice',
      ({ own }) => [...own, ...own.slice(0, 1)],
      'silence_circulated_twice',
    ],
    ['a snapshot that is not there', set(0, { snapshot: 'c'.repeat(64) }), 'snapshot_missing'],
  ])('%s is found out', (_, change, code) => {
    expect(faults(change)).toContain(code)
  })

  const reservation = (member: string, ministry: string): ToRecord => ({
    ...{ act: 'silence.reserve', member, thing },
    content: { silence: thing.id, ministry, member, capacity: 'principal', reasons: 'No.' },
  })
  test('a ministry that recused itself needs no notice, and speaks no more', () => {
    const recusal: ToRecord = {
      ...{ act: 'recusal.declare', member: 'amina', thing },
      content: { motion: 'motion-1', ballot: null, silence: thing.id, ministry: 'foreign' },
    }
    /** The ministry recuses itself where its letter would have been opened. */
    const without = (change: (end: ToRecord) => void, ...then: ToRecord[]) =>
      faults(({ own: [circulated, , opened, end] }) => {
        if (!circulated || !opened || !end) return []
        change(end)
        return [circulated, recusal, ...(then.length > 0 ? then : [opened]), end]
      })
    const onlyDefence = ({ content }: ToRecord) => {
      content.notices = (content.notices as Json[]).slice(1)
    }
    expect(without(onlyDefence)).toEqual([])
    expect(without(() => undefined)).toContain('silence_other_notices')
    expect(without(onlyDefence, reservation('amina', 'foreign'))).toContain('silence_not_entitled')
    expect(faults(({ own }) => [...own, recusal])).toContain('silence_too_late')
    const elsewhere = { ...recusal, content: { ...recusal.content, silence: 'silence-2' } }
    expect(faults(({ own }) => [...own, elsewhere])).toContain('silence_unknown')
  })

  test('whoever speaks is entitled and in time', () => {
    const inTime =
      (one: ToRecord) =>
      ({ own }: Round) => [...own.slice(0, 1), one, ...own.slice(1)]
    expect(faults(inTime(reservation('dana', 'justice')))).toContain('silence_not_entitled')
    expect(faults(inTime(reservation('chidi', 'foreign')))).toContain('silence_not_entitled')
    expect(faults(({ own }) => [...own, reservation('amina', 'foreign')])).toContain(
      'silence_too_late',
    )
  })
})
