import { describe, expect, test } from 'vitest'
import { beyondHeads } from '#server/ballots/rules/beyond-heads.ts'
import { countBallot } from '#server/ballots/rules/count-ballot.ts'
import { ruleUnder } from '#server/ballots/rules/rule-under.ts'
import type { BallotTerms } from '#server/ballots/rules/terms.ts'
import { termsUnder } from '#server/ballots/rules/terms-under.ts'
import {
  type RulesOfProcedure,
  standardRulesOfProcedure,
} from '#server/members/rules/rules-of-procedure.ts'
import type { Json } from '#server/record/act-format.ts'
import { verifyDossier } from '#server/record/verify/verify-dossier.ts'
import { key, makeDossier, now, type ToRecord, timeOf } from './make-dossier.ts'

const ministries = ['foreign', 'defence', 'justice', 'health']
const electorate = ministries.map((ministry) => ({ ministry, principal: ministry, deputies: [] }))
const adopted: RulesOfProcedure = {
  ...standardRulesOfProcedure,
  weights: [{ ministryId: 'foreign', millionths: 2_000_000 }],
  concurrence: [{ name: 'Lead', ministryIds: ['foreign'], needs: 'each' }],
  doubleMajority: true,
  castingVote: 'chair',
}
const body = { kind: 'body', id: 'body-1' }
const meeting = { kind: 'meeting', id: 'meeting-1' }
const ballot = { kind: 'ballot', id: 'ballot-1' }
const proxy = (id: string, giver: string, holder: string, act = 'proxy.give'): ToRecord => ({
  act,
  thing: { kind: 'proxy', id },
  content: { meeting: meeting.id, motion: null, giver, holder },
})
const rule = ruleUnder(adopted, 'majority')
const termsOf = (rules: RulesOfProcedure): BallotTerms =>
  termsUnder(rules, {
    kind: 'substantive',
    seated: ministries,
    given: [{ giver: 'justice', holder: 'foreign' }],
    recused: ['health'],
  })
const present = ['defence', 'foreign']

/** A meeting that adopts its rules, comes together, and votes: every act that a ballot freezes something of. */
const story = (known: string): ToRecord[] => {
  const terms = termsOf(adopted)
  const votes = ['foreign', 'defence'].map((ministry) => ({
    ...{ id: `vote of ${ministry}`, ministry, member: ministry, choice: 'yes' as const },
    at: timeOf(11).toISOString(),
  }))
  const room = { presentAtOpening: present, presentAtClose: present, closesAt: null }
  const frozen = { rule, mode: 'meeting' as const, electorate, terms }
  const count = countBallot({ ...frozen, ...room, votes })
  const { counted, counts, verdict, base } = count
  const moved = (place: number) => ({ moved_at: timeOf(place).toISOString(), present: [] })
  return [
    {
      ...{ act: 'body.establish', thing: body },
      content: { name: 'Body', rules: { ...standardRulesOfProcedure }, rules_version: 1 },
    },
    {
      ...{ act: 'rules.adopt', thing: body },
      content: { decision: 'd', rules: { ...adopted }, rules_version: 2, instead: 1, reasons: '' },
    },
    {
      ...{ act: 'meeting.check_in', member: 'foreign', thing: meeting },
      content: { member: 'foreign', remote: true, ...moved(2) },
    },
    {
      ...{ act: 'meeting.take_attendance', thing: meeting },
      content: {
        movements: ['defence', 'justice'].map((member) => ({ member, movement: 'arrived' })),
        ...moved(3),
      },
    },
    {
      ...{ act: 'meeting.check_out', member: 'justice', thing: meeting },
      content: { member: 'justice', ...moved(4) },
    },
    proxy('proxy-1', 'justice', 'foreign'),
    proxy('proxy-2', 'defence', 'foreign'),
    proxy('proxy-2', 'defence', 'foreign', 'proxy.revoke'),
    {
      ...{ act: 'recusal.declare', thing: { kind: 'motion', id: 'motion-1' } },
      content: {
        motion: 'motion-1',
        ballot: null,
        ministry: 'health',
        member: 'h',
        reason: 'Kin.',
      },
    },
    {
      ...{ act: 'ballot.open', thing: ballot },
      content: {
        ...{ number: 1, question: 'So?', motion: 'motion-1', body: body.id, meeting: meeting.id },
        ...{ rule, terms, rules_version: 2, kind: 'substantive', mode: 'meeting', electorate },
        ...{ present_at_opening: present, closes_at: null, snapshot: known },
      },
    },
    ...votes.map(({ id, ministry, member, choice }) => ({
      ...{ act: 'vote.cast', member, thing: ballot },
      content: {
        ...{ ballot: ballot.id, vote: id, ministry, member, capacity: 'principal', choice },
        ...{ provisional: false, snapshot: known },
      },
    })),
    {
      ...{ act: 'ballot.close', thing: ballot },
      content: {
        ...{ ballot: ballot.id, reason: 'convenor', present_at_close: present },
        ...{ counted, counts, verdict, base, ...beyondHeads(count), pending: [] },
      },
    },
  ]
}
const verified = (change: (acts: ToRecord[]) => ToRecord[]) =>
  verifyDossier(
    JSON.stringify(makeDossier({ signAt: [], acts: (known) => change(story(known)) })),
    { key, now },
  )
const codes = (change: (acts: ToRecord[]) => ToRecord[]) =>
  verified(change).faults.map(({ code }) => code)
const without = (act: string) => (acts: ToRecord[]) => acts.filter((one) => one.act !== act)
const named = (acts: readonly ToRecord[], act: string): ToRecord => {
  const found = acts.find((one) => one.act === act)
  if (found === undefined) throw new Error(`no ${act}`)
  return found
}
const set = (act: string, values: Record<string, Json>) => (acts: ToRecord[]) => {
  Object.assign(named(acts, act).content, values)
  return acts
}
const other = (change: Partial<RulesOfProcedure>) => (acts: ToRecord[]) =>
  set('rules.adopt', { rules: { ...adopted, ...change } })(acts)
/** The acts with one of them put after another. */
const putAfter = (act: string, later: string) => (acts: ToRecord[]) => {
  const one = named(acts, act)
  return acts
    .filter((each) => each !== one)
    .flatMap((each) => (each.act === later ? [each, one] : [each]))
}

describe('what a ballot froze when it opened is held against the acts that brought it about', () => {
  test('as it happened, nothing is wrong, and it is said that it was checked', () => {
    const report = verified((acts) => acts)
    expect(report.faults).toEqual([])
    expect(report.notices).toEqual([])
    expect(report.checks).toContainEqual({ code: 'frozen', params: { count: 1 } })
  })

  test.each<[string, (acts: ToRecord[]) => ToRecord[], string]>([
    ['a proxy that nobody gave', without('proxy.give'), 'proxies_not_as_given'],
    [
      'a proxy given after the opening',
      putAfter('proxy.give', 'ballot.open'),
      'proxies_not_as_given',
    ],
    ['a proxy that was still held, left out', without('proxy.revoke'), 'proxies_not_as_given'],
    [
      'a proxy taken back only after the opening, left out',
      putAfter('proxy.revoke', 'ballot.open'),
      'proxies_not_as_given',
    ],
    ['a recusal that nobody declared', without('recusal.declare'), 'recusals_not_as_declared'],
    [
      'a recusal on another motion',
      set('recusal.declare', { motion: 'motion-2' }),
      'recusals_not_as_declared',
    ],
    ['somebody present who never came', without('meeting.check_in'), 'presence_not_as_noted'],
    ['somebody left out who never left', without('meeting.check_out'), 'presence_not_as_noted'],
    [
      'somebody present who came after the opening',
      putAfter('meeting.check_in', 'ballot.open'),
      'presence_not_as_noted',
    ],
    [
      'somebody present at the close who had left',
      putAfter('meeting.check_out', 'ballot.open'),
      'presence_not_as_noted',
    ],
    [
      'rules that had been replaced',
      set('ballot.open', { rules_version: 1 }),
      'rules_not_in_force',
    ],
    [
      'rules adopted only after the opening',
      putAfter('rules.adopt', 'ballot.open'),
      'rules_not_in_force',
    ],
    ['another quorum', other({ quorum: { numerator: 1, denominator: 3 } }), 'rule_not_as_adopted'],
    ['other weights', other({ weights: [] }), 'weights_not_as_adopted'],
    ['other groups', other({ concurrence: [] }), 'concurrence_not_as_adopted'],
    ['no double majority', other({ doubleMajority: false }), 'terms_not_as_adopted'],
    ['no casting vote', other({ castingVote: 'none' }), 'terms_not_as_adopted'],
    [
      'another number of proxies',
      other({ proxies: { perHolder: 2, countForQuorum: false } }),
      'terms_not_as_adopted',
    ],
    [
      'votes worth something unconfirmed',
      other({ adReferendum: { hours: 72, unconfirmed: 'stands' } }),
      'terms_not_as_adopted',
    ],
  ])('%s', (_, change, code) => {
    expect(codes(change)).toContain(code)
  })

  test('only what is wrong is named: an opening and a close apart', () => {
    const faults = verified(without('meeting.check_in')).faults
    expect(faults.map(({ params }) => params.index)).toEqual([8, 11])
    expect(codes(without('recusal.declare'))).toEqual(['recusals_not_as_declared'])
    expect(codes(other({ weights: [] }))).toEqual(['weights_not_as_adopted'])
  })

  test('a file that shows no rules of the body says that it does not', () => {
    const none = (acts: ToRecord[]) =>
      acts.filter(({ act }) => act !== 'rules.adopt' && act !== 'body.establish')
    const report = verified(none)
    expect(report.faults).toEqual([])
    expect(report.notices.map(({ code }) => code)).toEqual(['rules_not_shown'])
  })

  test('rules of before there were weights, groups and proxies are read as they were', () => {
    const { quorum, majorities, noticeHours, reviewMonths } = standardRulesOfProcedure
    const { consensus: _, ...first } = majorities
    const old = { quorum, majorities: first, noticeHours, reviewMonths }
    const opened = (acts: ToRecord[]) => {
      const open = named(acts, 'ballot.open')
      delete open.content.terms
      Object.assign(open.content, { rules_version: 1, rule: ruleUnder(adopted, 'majority') })
      return [
        {
          ...named(acts, 'body.establish'),
          content: { name: 'Body', rules: old, rules_version: 1 },
        },
        ...acts.filter(({ act }) =>
          [
            'meeting.check_in',
            'meeting.take_attendance',
            'meeting.check_out',
            'ballot.open',
          ].includes(act),
        ),
      ]
    }
    expect(codes(opened)).toEqual([])
  })
})
