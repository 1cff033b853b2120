import type { ActorPart, SourcePart, StagePart } from './shape.ts'

/** The report that started the clock, received on the day after the results were announced. */
export const firstWarning = {
  loggedAt: '2007-12-31T07:40:00Z',
  receivedAt: '2007-12-30T19:20:00Z',
  loggedBy: 'amara.venn',
  place: 'Eldoret, Kisumu and Nairobi, Kenya',
  source: 'Embassy of Halvane in Nairobi, telephone report of the duty officer',
  reported:
    'Within hours of the announcement of the presidential result on 30 December, houses and shops were set on fire in several towns of the Rift Valley and in informal settlements of Nairobi; demonstrations in Kisumu were met by police fire. Callers from the Eldoret area say that families are being told to leave because of the community they belong to, and that people are gathering in churches and at police stations. The embassy cannot reach the area. Live broadcasting has been suspended by the government.',
} as const

/** Two later warnings: one answered by dismissal, one that waits for the trainee. */
export const laterWarnings = [
  {
    key: 'foreign-soldiers',
    loggedAt: '2008-01-17T10:15:00Z',
    receivedAt: '2008-01-17T08:30:00Z',
    loggedBy: 'oskar.thiel',
    place: 'Border districts of western Kenya',
    source: 'Forwarded messages received by the diaspora desk',
    reported:
      'Forwarded text messages claim that soldiers of a neighbouring state have crossed into western Kenya and are taking part in operations against protesters. No place, unit or time is given that could be checked.',
    dismissal: {
      at: '2008-01-18T09:00:00Z',
      reasons:
        'The embassy, two humanitarian organisations working in the border districts and the military attaché find nothing that confirms the messages, and the neighbouring government denies them. The messages share one wording, so they count as one. Kept as an example of how rumours spread; the desk continues to watch the border crossings.',
    },
  },
  {
    key: 'returns',
    loggedAt: '2008-12-08T08:05:00Z',
    receivedAt: '2008-12-08T07:30:00Z',
    loggedBy: 'mina.petrescu',
    place: 'Resettlement areas of the Rift Valley',
    source: 'Field visit report of a partner organisation, by e-mail',
    reported:
      'The partner organisation reports that families who returned to their plots under the government’s return operation sleep at police posts at night, and that some neighbours refuse to sell to them. It names no incident of violence. It asks whether the Group still follows the situation.',
    dismissal: null,
  },
] as const

export const situation = {
  openedAt: '2007-12-31T09:30:00Z',
  name: 'Kenya 2007–08: violence after the general election',
  countries: ['KE'],
  region: 'Rift Valley, Nyanza, Nairobi and Western Province',
  population:
    'Residents of the Rift Valley, Nyanza, Nairobi and Western Province who are attacked because they are taken for supporters of one party or members of one community: in the north Rift mostly Kikuyu and Kisii families, in Nakuru, Naivasha and Nairobi mostly Luo, Luhya and Kalenjin families; demonstrators and bystanders in Kisumu and elsewhere.',
  crimes: ['crimes_against_humanity', 'ethnic_cleansing'],
  pillars: [1, 2, 3],
  marking: 'restricted',
  firstIndicatorOn: '2007-12-27',
} as const

/** Three judgements of the stage; the first is made with the opening. */
export const stages: readonly [StagePart, ...StagePart[]] = [
  {
    at: '2007-12-31T09:30:00Z',
    stage: 'crisis_mobilisation',
    reason:
      'A political shock (a disputed presidential result) falls on known cleavages over land and power and on a history of violence around the elections of 1992 and 1997. Houses are burned and people told to leave by community. Organisation is suspected but not shown.',
  },
  {
    at: '2008-01-28T15:00:00Z',
    stage: 'imminent_emergency',
    reason:
      'Killings in Nakuru and Naivasha from 24 to 28 January answer those in the north Rift. Victims are picked by language and identity papers at roadblocks; groups on both sides are reported to arm. Large-scale crimes are to be expected if nothing is done.',
  },
  {
    at: '2008-03-20T09:00:00Z',
    stage: 'crisis_mobilisation',
    reason:
      'The National Accord of 28 February holds and large-scale attacks have stopped. Hundreds of thousands are displaced, those who organised attacks are at liberty, and militias have not been disarmed, so the situation has not fallen back to a mere risk.',
  },
]

export const scopeTest = {
  at: '2008-01-03T16:00:00Z',
  by: 'felix.moreau',
  answers: {
    attack_on_population: 'yes',
    civilian: 'yes',
    widespread: 'yes',
    systematic: 'unclear',
    policy: 'unclear',
    discriminatory_intent: 'yes',
    armed_conflict: 'no',
  },
  whyAtrocity:
    'There is no armed conflict: those attacked are unarmed residents, and the violence is spread over several provinces. What is not yet shown is that it follows a policy of the state or of an organisation: part of it looks like anger after the announcement. Whether meetings, transport and payment stand behind the attacks in the north Rift decides between unrest and crimes against humanity, so element E6 is where evidence is needed first.',
} as const

export const actors: readonly ActorPart[] = [
  {
    key: 'north-rift',
    kind: 'armed_group',
    name: 'Organised attackers in the north Rift Valley',
    description:
      'Groups of young men and those who called, transported or supplied them, as described by the Commission of Inquiry and other bodies for the Eldoret area and neighbouring districts. No individual is named here: whether a person is responsible is for a court.',
    roles: [
      {
        role: 'alleged_perpetrator',
        from: '2007-12-30',
        until: '2008-02-28',
        reason:
          'Attacks on residents of other communities in the north Rift, reported from 30 December.',
      },
    ],
  },
  {
    key: 'nakuru-naivasha',
    kind: 'armed_group',
    name: 'Militia and local organisers in Nakuru and Naivasha',
    description:
      'The Mungiki organisation and local organisers, as described by the Commission of Inquiry for the attacks of late January 2008.',
    roles: [
      {
        role: 'alleged_perpetrator',
        from: '2008-01-24',
        until: '2008-02-28',
        reason:
          'Attacks in Nakuru and Naivasha, reported from 24 January as revenge for the north Rift.',
      },
    ],
  },
  {
    key: 'police',
    kind: 'state_organ',
    name: 'Kenya Police and Administration Police',
    description: 'The two police services of the state, deployed throughout the crisis.',
    roles: [
      {
        role: 'alleged_perpetrator',
        from: '2007-12-29',
        until: '2008-02-28',
        reason: 'Use of live ammunition against demonstrators and bystanders, in Kisumu above all.',
      },
      {
        role: 'protector',
        from: '2007-12-30',
        until: null,
        reason:
          'Police stations sheltered many thousands of displaced people, and officers escorted convoys.',
      },
    ],
  },
  {
    key: 'displaced-north',
    kind: 'population_group',
    name: 'Residents taken for government supporters in the north Rift',
    description: 'Mostly Kikuyu and Kisii families in the Eldoret area and neighbouring districts.',
    roles: [
      {
        role: 'targeted_group',
        from: '2007-12-30',
        until: null,
        reason: 'Killed, burned out and driven away; the largest share of the displaced.',
      },
    ],
  },
  {
    key: 'displaced-south',
    kind: 'population_group',
    name: 'Residents taken for opposition supporters in Nakuru, Naivasha and Nairobi',
    description: 'Mostly Luo, Luhya and Kalenjin families.',
    roles: [
      {
        role: 'targeted_group',
        from: '2008-01-24',
        until: null,
        reason: 'Hunted by language and identity papers in late January.',
      },
    ],
  },
  {
    key: 'panel',
    kind: 'organisation',
    name: 'Panel of Eminent African Personalities',
    description: 'The mediators of the African Union, at work in Nairobi from 22 January 2008.',
    roles: [
      {
        role: 'mediator',
        from: '2008-01-22',
        until: null,
        reason: 'Leads the Kenya National Dialogue and Reconciliation.',
      },
    ],
  },
]

export const sources: readonly SourcePart[] = [
  {
    key: 'eu-eom',
    name: 'European Union Election Observation Mission',
    kind: 'organisation',
    note: 'Observed the elections of 27 December 2007.',
  },
  {
    key: 'press',
    name: 'International news agencies',
    kind: 'open_source',
    note: 'Correspondents in Nairobi and Eldoret; often repeat one another.',
  },
  {
    key: 'red-cross',
    name: 'Kenya Red Cross Society',
    kind: 'organisation',
    note: 'Volunteers in all affected districts; registers the displaced.',
  },
  {
    key: 'ocha',
    name: 'UN Office for the Coordination of Humanitarian Affairs',
    kind: 'organisation',
    note: 'Situation reports; for displacement it used the figures of the Kenya Red Cross.',
  },
  {
    key: 'hrw',
    name: 'Human Rights Watch',
    kind: 'organisation',
    note: 'Researchers on the ground from January 2008.',
  },
  {
    key: 'police-command',
    name: 'Command of the Kenya Police',
    kind: 'government',
    note: 'Speaks in its own cause.',
  },
  {
    key: 'genocide-adviser',
    name: 'UN Special Adviser on the Prevention of Genocide',
    kind: 'organisation',
    note: 'An assessment from reports received, not an investigation.',
  },
  {
    key: 'icg',
    name: 'International Crisis Group',
    kind: 'organisation',
    note: 'Field interviews, most of them unattributed.',
  },
  {
    key: 'dialogue',
    name: 'Kenya National Dialogue and Reconciliation',
    kind: 'document',
    note: 'Signed agreements of the two parties, published by the Panel.',
  },
  {
    key: 'ohchr',
    name: 'OHCHR fact-finding mission to Kenya',
    kind: 'organisation',
    note: 'On the ground from 6 to 28 February 2008.',
  },
  {
    key: 'gbv',
    name: 'Inter-agency rapid assessment of gender-based violence',
    kind: 'organisation',
    note: 'UN agencies and partners, January and February 2008.',
  },
  {
    key: 'knchr',
    name: 'Kenya National Commission on Human Rights',
    kind: 'organisation',
    note: 'Independent national institution; own investigators in the field.',
  },
  {
    key: 'irec',
    name: 'Independent Review Commission on the elections',
    kind: 'organisation',
    note: 'Set up under the National Accord.',
  },
  {
    key: 'cipev',
    name: 'Commission of Inquiry into Post-Election Violence',
    kind: 'organisation',
    note: 'Set up under the National Accord; heard witnesses under oath, in public and in private.',
  },
]
