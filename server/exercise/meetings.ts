import { members } from './people.ts'
import type { MeetingPart } from './shape.ts'

const everyone = members
  .filter((member) => member.situation !== undefined)
  .map((member) => member.key)

const advisers = ['helene.marchetti', 'dana.whitlock', 'felix.moreau', 'noor.ashraf']

/** Three meetings with their motions and ballots, in the order in which they took place. */
export const meetings: readonly MeetingPart[] = [
  {
    key: 'first',
    convenedAt: '2008-01-03T17:00:00Z',
    title: 'Urgent meeting on Kenya',
    startsAt: '2008-01-04T14:00:00Z',
    endsAt: '2008-01-04T15:30:00Z',
    place: 'Ministry of Foreign Affairs, room 2.14',
    shortNoticeBecause:
      'People are being killed and driven out now; the focal point called the principals by telephone, and all but Finance agreed to the shortened notice.',
    agenda: [
      { title: 'What is known, and how well', minutes: 30, measure: null },
      { title: 'Statement of concern and demarche', minutes: 30, measure: 'statement' },
      { title: 'What we need to know next', minutes: 20, measure: null },
    ],
    invited: everyone,
    arrivals: {
      at: '2008-01-04T14:02:00Z',
      members: [
        'ines.calder',
        'joren.takala',
        'ruth.adeyar',
        'nadia.rousse',
        'carla.menendi',
        'samuel.fenwick',
        'yusuf.karan',
        ...advisers,
      ],
    },
    departures: { at: '2008-01-04T15:28:00Z', members: [] },
    ballots: [
      {
        key: 'statement',
        measure: 'statement',
        question:
          'Shall Halvane make a public statement of concern and deliver a demarche to both parties within a day?',
        movedBy: 'joren.takala',
        putAt: '2008-01-04T14:50:00Z',
        rule: 'consent',
        ruleBecause:
          'A statement in the name of the whole government is made only if no ministry objects.',
        mode: 'meeting',
        openAt: '2008-01-04T15:00:00Z',
        closesAt: null,
        votes: [
          { by: 'joren.takala', at: '2008-01-04T15:02:00Z', choice: 'yes', explanation: '' },
          { by: 'ines.calder', at: '2008-01-04T15:02:30Z', choice: 'yes', explanation: '' },
          {
            by: 'ruth.adeyar',
            at: '2008-01-04T15:03:00Z',
            choice: 'yes',
            explanation: 'The text says "may amount to", which is what the evidence carries.',
          },
          { by: 'carla.menendi', at: '2008-01-04T15:03:20Z', choice: 'yes', explanation: '' },
          { by: 'samuel.fenwick', at: '2008-01-04T15:04:00Z', choice: 'yes', explanation: '' },
          { by: 'yusuf.karan', at: '2008-01-04T15:04:10Z', choice: 'yes', explanation: '' },
          {
            by: 'nadia.rousse',
            at: '2008-01-04T15:05:00Z',
            choice: 'abstain',
            explanation: 'No instructions at this hour; Defence does not object.',
          },
        ],
        closeAt: '2008-01-04T15:07:00Z',
        ruling:
          'Every ministry in the room has voted and nobody objects. Finance is absent and has been told.',
      },
    ],
  },
  {
    key: 'second',
    convenedAt: '2008-02-22T16:30:00Z',
    title: 'The talks in Nairobi and what we put behind them',
    startsAt: '2008-02-26T09:00:00Z',
    endsAt: '2008-02-26T12:00:00Z',
    place: 'Office of the Prime Minister, cabinet room B',
    shortNoticeBecause: null,
    agenda: [
      { title: 'Findings, and what changed since January', minutes: 45, measure: null },
      {
        title: 'Determination on protection; support for the mediation',
        minutes: 50,
        measure: 'mediation',
      },
      { title: 'Travel bans', minutes: 50, measure: 'sanctions' },
    ],
    invited: everyone,
    arrivals: {
      at: '2008-02-26T09:01:00Z',
      members: [
        'ines.calder',
        'joren.takala',
        'ruth.adeyar',
        'pieter.lindqvar',
        'carla.menendi',
        'samuel.fenwick',
        'leila.haddane',
        'greta.solvang',
        'yusuf.karan',
        ...advisers,
      ],
    },
    departures: { at: '2008-02-26T11:50:00Z', members: ['leila.haddane'] },
    ballots: [
      {
        key: 'failure',
        measure: null,
        failure: {
          determinedOn: '2008-01-31',
          authorities: 'The police and the provincial administration in the Rift Valley and Nyanza',
          reasons:
            'Between 30 December and the end of January they did not protect residents: attacks went on for days near police posts, and in Kisumu the police themselves fired on the unarmed. Reinforcements were in reach and were not sent. Protection failed there; nothing is determined of other provinces.',
          evidence: ['red-cross-displaced', 'hrw-planning', 'police-denial'],
          reply: {
            kind: 'given',
            on: '2008-02-20',
            text: 'Spokesmen of the government say that the security forces restored order as soon as their numbers allowed, that criminals and not the state are to blame, and that the Panel is welcome as a facilitator.',
          },
        },
        question:
          'Does the Group determine, as set out, that the authorities manifestly failed to protect in parts of the Rift Valley and Nyanza?',
        movedBy: 'ruth.adeyar',
        putAt: '2008-02-26T10:00:00Z',
        rule: 'majority',
        mode: 'meeting',
        openAt: '2008-02-26T10:05:00Z',
        closesAt: null,
        votes: [
          { by: 'ruth.adeyar', at: '2008-02-26T10:06:00Z', choice: 'yes', explanation: '' },
          { by: 'joren.takala', at: '2008-02-26T10:06:30Z', choice: 'yes', explanation: '' },
          { by: 'yusuf.karan', at: '2008-02-26T10:07:00Z', choice: 'yes', explanation: '' },
          { by: 'samuel.fenwick', at: '2008-02-26T10:07:30Z', choice: 'yes', explanation: '' },
          { by: 'carla.menendi', at: '2008-02-26T10:08:00Z', choice: 'yes', explanation: '' },
          { by: 'ines.calder', at: '2008-02-26T10:08:30Z', choice: 'yes', explanation: '' },
          { by: 'pieter.lindqvar', at: '2008-02-26T10:09:00Z', choice: 'yes', explanation: '' },
          {
            by: 'greta.solvang',
            at: '2008-02-26T10:09:30Z',
            choice: 'abstain',
            explanation:
              'The police were outnumbered; whether that is failing manifestly I cannot say.',
          },
        ],
        closeAt: '2008-02-26T10:12:00Z',
        ruling: null,
      },
      {
        key: 'mediation',
        measure: 'mediation',
        question:
          'Shall Halvane support the African Union mediation with two advisers and half a million, and deal with no channel beside it?',
        movedBy: 'joren.takala',
        putAt: '2008-02-26T10:20:00Z',
        rule: 'majority',
        mode: 'meeting',
        openAt: '2008-02-26T10:30:00Z',
        closesAt: null,
        votes: [
          { by: 'joren.takala', at: '2008-02-26T10:31:00Z', choice: 'yes', explanation: '' },
          { by: 'samuel.fenwick', at: '2008-02-26T10:31:30Z', choice: 'yes', explanation: '' },
          {
            by: 'yusuf.karan',
            at: '2008-02-26T10:32:00Z',
            choice: 'yes',
            explanation:
              'The camps cannot be defended; an agreement is the only protection that reaches all of them.',
          },
          {
            by: 'ruth.adeyar',
            at: '2008-02-26T10:33:00Z',
            choice: 'yes',
            explanation: 'With the determination limited to the two areas.',
          },
          {
            by: 'greta.solvang',
            at: '2008-02-26T10:34:00Z',
            choice: 'abstain',
            explanation: 'Finance would have wanted both measures together.',
          },
          {
            by: 'pieter.lindqvar',
            at: '2008-02-26T10:35:00Z',
            choice: 'no',
            explanation:
              'A mediation without leverage buys time for those who arm. See my dissent.',
          },
          { by: 'carla.menendi', at: '2008-02-26T10:36:00Z', choice: 'yes', explanation: '' },
          { by: 'ines.calder', at: '2008-02-26T10:37:00Z', choice: 'yes', explanation: '' },
        ],
        closeAt: '2008-02-26T10:39:00Z',
        ruling: null,
      },
      {
        key: 'sanctions',
        measure: 'sanctions',
        question:
          'Shall Halvane refuse visas to persons who organise or finance attacks, below the gate for coercive measures and for the reason given?',
        movedBy: 'greta.solvang',
        putAt: '2008-02-26T11:00:00Z',
        rule: 'two_thirds',
        ruleBecause:
          'The measure is below its gate; the principals agreed to ask more than a majority for it.',
        mode: 'meeting',
        openAt: '2008-02-26T11:30:00Z',
        closesAt: null,
        votes: [
          { by: 'greta.solvang', at: '2008-02-26T11:31:00Z', choice: 'yes', explanation: '' },
          {
            by: 'pieter.lindqvar',
            at: '2008-02-26T11:31:40Z',
            choice: 'yes',
            explanation: 'Leverage now or not at all.',
          },
          { by: 'carla.menendi', at: '2008-02-26T11:32:00Z', choice: 'yes', explanation: '' },
          {
            by: 'yusuf.karan',
            at: '2008-02-26T11:33:00Z',
            choice: 'no',
            explanation: 'We cannot say whose conduct it would change.',
          },
          {
            by: 'ruth.adeyar',
            at: '2008-02-26T11:34:00Z',
            choice: 'no',
            explanation:
              'The finding does not carry it. Suspicion of a group is not evidence against a person.',
          },
          {
            by: 'joren.takala',
            at: '2008-02-26T11:35:00Z',
            choice: 'no',
            explanation: 'It would be read as siding in the week in which the talks are decided.',
          },
          { by: 'samuel.fenwick', at: '2008-02-26T11:36:00Z', choice: 'yes', explanation: '' },
          { by: 'ines.calder', at: '2008-02-26T11:37:00Z', choice: 'abstain', explanation: '' },
        ],
        closeAt: '2008-02-26T11:40:00Z',
        ruling: null,
      },
    ],
  },
  {
    key: 'third',
    convenedAt: '2008-10-30T12:00:00Z',
    title: 'After the Commission of Inquiry: what still needs preventing',
    startsAt: '2008-11-05T13:00:00Z',
    endsAt: '2008-11-05T15:30:00Z',
    place: 'Ministry of International Cooperation, hall 1',
    shortNoticeBecause: null,
    agenda: [
      { title: 'Findings after the reports of the two commissions', minutes: 45, measure: null },
      { title: 'Programme against dangerous speech', minutes: 40, measure: 'dangerous-speech' },
      { title: 'Support for prosecution (first discussion)', minutes: 40, measure: 'prosecution' },
    ],
    invited: everyone,
    arrivals: {
      at: '2008-11-05T13:00:00Z',
      members: [
        'tom.arden',
        'joren.takala',
        'ruth.adeyar',
        'silvan.brandt',
        'pieter.lindqvar',
        'oskar.thiel',
        'samuel.fenwick',
        'bruno.castell',
        'mina.petrescu',
        'lotte.berg',
        ...advisers,
      ],
    },
    departures: { at: '2008-11-05T15:20:00Z', members: [] },
    ballots: [
      {
        key: 'dangerous-speech',
        measure: 'dangerous-speech',
        question:
          'Shall Halvane fund the programme against dangerous speech for three years, and carry out its part at home?',
        movedBy: 'samuel.fenwick',
        putAt: '2008-11-05T14:10:00Z',
        rule: 'majority',
        mode: 'correspondence',
        openAt: '2008-11-05T16:00:00Z',
        closesAt: '2008-11-12T12:00:00Z',
        votes: [
          { by: 'samuel.fenwick', at: '2008-11-05T16:20:00Z', choice: 'yes', explanation: '' },
          { by: 'joren.takala', at: '2008-11-06T08:00:00Z', choice: 'yes', explanation: '' },
          {
            by: 'silvan.brandt',
            at: '2008-11-06T09:30:00Z',
            choice: 'no',
            explanation: 'The criteria for speech are not published yet.',
          },
          { by: 'mina.petrescu', at: '2008-11-06T10:00:00Z', choice: 'yes', explanation: '' },
          {
            by: 'ruth.adeyar',
            at: '2008-11-07T11:00:00Z',
            choice: 'yes',
            explanation:
              'The criteria now stand in the proposal. Justice votes yes in place of its deputy’s vote.',
          },
          {
            by: 'oskar.thiel',
            at: '2008-11-07T15:00:00Z',
            choice: 'yes',
            explanation: 'The part at home needs a legal basis by spring.',
          },
          { by: 'tom.arden', at: '2008-11-10T09:00:00Z', choice: 'yes', explanation: '' },
          { by: 'pieter.lindqvar', at: '2008-11-10T09:40:00Z', choice: 'yes', explanation: '' },
          {
            by: 'bruno.castell',
            at: '2008-11-11T16:00:00Z',
            choice: 'abstain',
            explanation: 'Budget of the third year is not assured.',
          },
        ],
        closeAt: '2008-11-12T12:00:01Z',
        ruling: null,
      },
    ],
  },
]

/** Put at the third meeting and left for the trainee: a motion that awaits its ballot. */
export const openMotion = {
  meeting: 'third',
  measure: 'prosecution',
  movedBy: 'ruth.adeyar',
  putAt: '2008-11-05T15:00:00Z',
  question:
    'Shall Halvane declare that it supports a special tribunal in Kenya and, should that fail, an investigation by the International Criminal Court?',
} as const
