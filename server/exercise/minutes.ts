import type { MinutesPart } from './shape.ts'

/** The minutes of the three meetings, and what they gave somebody to do: approved, circulated, and still a draft. */
export const minutes: readonly MinutesPart[] = [
  {
    meeting: 'first',
    openedAt: '2008-01-04T15:30:00Z',
    said: [
      [
        'The focal point reported 35 people burned in the church at Kiambaa and road blocks between Nakuru and Eldoret. Noor Ashraf graded the reports: two independent sources for Kiambaa, one for the road blocks.',
        'Justice asked that the words “may amount to” be kept throughout: the evidence carries no more today.',
      ],
      [
        'Defence had no instructions at this hour and did not object. Finance was absent and has been told by telephone.',
      ],
      [
        'Needed next: who organises the road blocks, whether lists are used, and whether the police follow orders or take sides.',
      ],
    ],
    actions: [
      {
        at: '2008-01-04T15:40:00Z',
        point: 2,
        what: 'Ask the embassy in Nairobi for the names of those who organise the road blocks.',
        owner: 'mfa',
        dueOn: '2008-01-09',
        done: {
          by: 'joren.takala',
          at: '2008-01-09T08:30:00Z',
          outcome: 'Four names, from two sources; in the register under protection.',
        },
      },
      {
        at: '2008-01-04T15:41:00Z',
        point: 2,
        what: 'Find out whether police units in the Rift Valley received orders, and from whom.',
        owner: 'moi',
        dueOn: '2008-01-18',
        postponed: {
          at: '2008-01-17T10:00:00Z',
          until: '2008-02-15',
          because: 'The liaison officer reaches Nakuru only in February.',
        },
      },
    ],
    circulatedAt: '2008-01-05T09:00:00Z',
    corrections: [
      {
        by: 'ruth.adeyar',
        at: '2008-01-07T11:20:00Z',
        stood:
          'Justice asked that the words “may amount to” be kept throughout: the evidence carries no more today.',
        wanted:
          'Justice asked that the words “may amount to” be kept in the statement: the evidence carries no more today.',
        reasons: 'I spoke of the statement only, not of our own assessment.',
        answer: 'accepted',
        answerReasons: '',
        answeredAt: '2008-01-07T14:00:00Z',
      },
      {
        by: 'samuel.fenwick',
        at: '2008-01-08T09:10:00Z',
        stood:
          'Defence had no instructions at this hour and did not object. Finance was absent and has been told by telephone.',
        wanted: 'Defence did not object. Finance was absent and has been told by telephone.',
        reasons: 'Why Defence abstained is for Defence to say.',
        answer: 'declined',
        answerReasons: 'Defence said it in the room and stands by it.',
        answeredAt: '2008-01-08T16:00:00Z',
      },
    ],
    approved: {
      in: 'second',
      putOnAgendaAt: '2008-02-22T16:40:00Z',
      at: '2008-02-26T09:05:00Z',
    },
  },
  {
    meeting: 'second',
    openedAt: '2008-02-26T12:05:00Z',
    said: [
      [
        'The finding on persecution rests on three groups of evidence; without the reports from Nakuru it would fall by one level. Nobody asked for another determination.',
      ],
      [
        'Cooperation set out the half million: salaries of two advisers, travel of the Panel, interpreters. The Prime Minister’s office asked that no channel be opened beside the mediation.',
      ],
      [
        'Opinions were divided on travel bans while the talks go on. Those against feared for the channel; those for, for the victims’ trust.',
      ],
    ],
    actions: [
      {
        at: '2008-02-26T12:20:00Z',
        point: 0,
        what: 'Have the reports from Nakuru graded a second time, by somebody who has not seen the first grade.',
        owner: 'moj',
        dueOn: '2008-03-14',
      },
    ],
    circulatedAt: '2008-02-27T10:00:00Z',
    corrections: [],
    approved: null,
  },
  {
    meeting: 'third',
    openedAt: '2008-11-05T15:35:00Z',
    said: [
      [
        'The two commissions reported on 17 September and on 15 October; both confirm attacks that were planned.',
      ],
      ['Justice asked for published criteria before any money goes to a programme on speech.'],
      [],
    ],
    actions: [],
    circulatedAt: null,
    corrections: [],
    approved: null,
  },
]
