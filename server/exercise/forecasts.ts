import type { ForecastPart } from './shape.ts'

const analyst = 'dana.whitlock'
const strategist = 'noor.ashraf'
const lawyer = 'felix.moreau'

/**
 * Questions put to the body during the year, what its members said, and how each ended. Outcomes are stated from
 * memory of the public record; what members said is invented.
 */
export const forecasts: readonly ForecastPart[] = [
  {
    askedAt: '2008-01-05T09:00:00Z',
    by: analyst,
    question: 'Will both parties have met under an outside mediator by 31 January 2008?',
    criteria:
      'A meeting of the two leaders, or of delegations named by them, reported by the mediator.',
    closesAt: '2008-01-09T17:00:00Z',
    dueOn: '2008-01-31',
    resolver: strategist,
    given: [
      [analyst, '2008-01-05T10:00:00Z', 'likely', 60, 'The region presses, and both need an exit.'],
      [strategist, '2008-01-07T09:00:00Z', 'likely', 65, ''],
      ['joren.takala', '2008-01-07T11:00:00Z', 'very_likely', 85, 'Both capitals tell me so.'],
      ['ruth.adeyar', '2008-01-08T09:00:00Z', 'likely', null, ''],
      [
        'pieter.lindqvar',
        '2008-01-08T10:00:00Z',
        'unlikely',
        35,
        'Neither side has lost enough yet.',
      ],
      ['yusuf.karan', '2008-01-08T15:00:00Z', 'roughly_even', 50, ''],
      [
        'pieter.lindqvar',
        '2008-01-09T12:00:00Z',
        'roughly_even',
        48,
        'The chair of the Union travels after all.',
      ],
    ],
    resolution: {
      at: '2008-01-25T09:00:00Z',
      outcome: 'yes',
      reason:
        'The two leaders met in Nairobi on 24 January in the presence of the Panel. [From memory.]',
    },
  },
  {
    askedAt: '2008-01-08T09:00:00Z',
    by: analyst,
    question: 'Will more than 1,000 deaths have been reported by 29 February 2008?',
    criteria:
      'A figure above 1,000 published by the national Red Cross, the police or the United Nations.',
    closesAt: '2008-01-14T17:00:00Z',
    dueOn: '2008-02-29',
    resolver: analyst,
    given: [
      [strategist, '2008-01-09T09:00:00Z', 'likely', 60, ''],
      ['joren.takala', '2008-01-10T09:00:00Z', 'unlikely', 30, 'The worst days are behind us.'],
      [
        'yusuf.karan',
        '2008-01-10T10:00:00Z',
        'very_likely',
        85,
        'Reports from hospitals lag by weeks.',
      ],
      ['samuel.fenwick', '2008-01-11T10:00:00Z', 'likely', 70, ''],
      ['carla.menendi', '2008-01-11T11:00:00Z', 'roughly_even', null, ''],
      ['pieter.lindqvar', '2008-01-14T09:00:00Z', 'likely', 75, ''],
    ],
    resolution: {
      at: '2008-02-12T09:00:00Z',
      outcome: 'yes',
      reason:
        'Reports pass 1,000 early in February; the inquiry later counts 1,133. [From memory.]',
    },
  },
  {
    askedAt: '2008-01-30T09:00:00Z',
    by: strategist,
    question: 'Will the Security Council mandate a peace operation for Kenya by 31 March 2008?',
    criteria: 'A resolution that sets one up, of whatever size.',
    closesAt: '2008-02-05T17:00:00Z',
    dueOn: '2008-03-31',
    resolver: lawyer,
    given: [
      [strategist, '2008-01-30T10:00:00Z', 'very_unlikely', 6, 'Nobody has offered troops.'],
      [analyst, '2008-01-31T10:00:00Z', 'very_unlikely', 10, ''],
      [lawyer, '2008-01-31T11:00:00Z', 'almost_no_chance', 3, ''],
      ['pieter.lindqvar', '2008-02-01T09:00:00Z', 'very_unlikely', 15, ''],
      ['nadia.rousse', '2008-02-01T10:00:00Z', 'unlikely', 25, 'Some members speak of it.'],
      ['yusuf.karan', '2008-02-04T10:00:00Z', 'unlikely', 20, ''],
    ],
    resolution: {
      at: '2008-04-02T09:00:00Z',
      outcome: 'no',
      reason:
        'The Council met and issued a statement of its president; no resolution was put. [From memory.]',
    },
  },
  {
    askedAt: '2008-02-06T09:00:00Z',
    by: analyst,
    question: 'Will an agreement on sharing power be signed by 29 February 2008?',
    criteria: 'A text signed by both leaders that divides offices between them.',
    closesAt: '2008-02-15T17:00:00Z',
    dueOn: '2008-02-29',
    resolver: lawyer,
    given: [
      [analyst, '2008-02-07T09:00:00Z', 'unlikely', 40, 'The talks turn on one office.'],
      [strategist, '2008-02-07T10:00:00Z', 'unlikely', 30, ''],
      ['joren.takala', '2008-02-08T09:00:00Z', 'likely', 70, ''],
      ['ruth.adeyar', '2008-02-11T09:00:00Z', 'roughly_even', 50, ''],
      ['ines.calder', '2008-02-11T10:00:00Z', 'likely', 60, ''],
      ['samuel.fenwick', '2008-02-12T10:00:00Z', 'likely', null, ''],
      [
        'greta.solvang',
        '2008-02-14T10:00:00Z',
        'very_unlikely',
        15,
        'Neither will give up the presidency in all but name.',
      ],
    ],
    resolution: {
      at: '2008-02-29T09:00:00Z',
      outcome: 'yes',
      reason: 'The National Accord was signed on 28 February. [From memory.]',
    },
  },
  {
    askedAt: '2008-02-22T12:00:00Z',
    by: analyst,
    question: 'Will large-scale attacks begin again by 30 April 2008?',
    criteria:
      'Two weeks with more than fifty deaths each, by the reports of the national Red Cross.',
    closesAt: '2008-02-27T17:00:00Z',
    dueOn: '2008-04-30',
    resolver: analyst,
    given: [
      [analyst, '2008-02-22T13:00:00Z', 'likely', 60, 'Both sides are said to arm.'],
      [strategist, '2008-02-25T09:00:00Z', 'roughly_even', 50, ''],
      ['pieter.lindqvar', '2008-02-25T10:00:00Z', 'likely', 65, ''],
      ['joren.takala', '2008-02-26T08:00:00Z', 'unlikely', 25, 'They will sign.'],
      ['yusuf.karan', '2008-02-26T08:30:00Z', 'roughly_even', 45, ''],
      ['ruth.adeyar', '2008-02-27T09:00:00Z', 'unlikely', 35, ''],
      [analyst, '2008-02-27T16:00:00Z', 'unlikely', 40, 'The talks have come closer since Monday.'],
    ],
    resolution: {
      at: '2008-05-05T09:00:00Z',
      outcome: 'no',
      reason: 'No week since the Accord comes near the figure. [From memory.]',
    },
  },
  {
    askedAt: '2008-03-25T12:00:00Z',
    by: 'yusuf.karan',
    question: 'Will half of those displaced have left the camps by 30 June 2008?',
    criteria: 'Figures of the government and of the United Nations, if they agree.',
    closesAt: '2008-04-04T16:00:00Z',
    dueOn: '2008-06-30',
    resolver: 'yusuf.karan',
    given: [
      ['yusuf.karan', '2008-03-26T09:00:00Z', 'likely', 60, ''],
      [
        'mina.petrescu',
        '2008-03-27T09:00:00Z',
        'unlikely',
        40,
        'Who is driven out twice does not go home.',
      ],
      [analyst, '2008-03-28T09:00:00Z', 'roughly_even', 50, ''],
    ],
    resolution: {
      at: '2008-07-03T09:00:00Z',
      outcome: 'void',
      reason:
        'The two figures count different people and cannot be compared; the question was badly put.',
    },
  },
  {
    askedAt: '2008-11-06T09:00:00Z',
    by: lawyer,
    question: 'Will a law that sets up a special tribunal be passed by 1 March 2009?',
    criteria: 'Passed by parliament, whether or not it is in force.',
    closesAt: '2008-12-01T17:00:00Z',
    dueOn: '2009-03-01',
    resolver: lawyer,
    given: [
      [lawyer, '2008-11-06T10:00:00Z', 'unlikely', 30, 'Those who would be tried sit in it.'],
      ['ruth.adeyar', '2008-11-07T09:00:00Z', 'roughly_even', 50, ''],
      ['silvan.brandt', '2008-11-10T09:00:00Z', 'likely', null, 'The alternative is The Hague.'],
      [strategist, '2008-11-12T09:00:00Z', 'unlikely', 25, ''],
    ],
    resolution: null,
  },
  {
    askedAt: '2008-12-18T10:00:00Z',
    by: strategist,
    question:
      'Will the country hold three general elections in a row without killings on the scale of 2008 by 31 December 2037?',
    criteria:
      'No more than a hundred deaths tied to any of the three, by the figures of the national human rights commission.',
    closesAt: '2035-12-31T17:00:00Z',
    dueOn: '2037-12-31',
    resolver: analyst,
    given: [
      [
        strategist,
        '2008-12-18T11:00:00Z',
        'roughly_even',
        50,
        'It turns on whether anyone is tried.',
      ],
      ['ruth.adeyar', '2008-12-19T09:00:00Z', 'likely', 60, ''],
    ],
    // Open still, for whoever practises.
    resolution: null,
  },
]
