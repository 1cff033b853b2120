import type { DecisionPart } from './shape.ts'

/** Three decisions, which together engage all three pillars. */
export const decisions: readonly DecisionPart[] = [
  {
    at: '2008-01-04T16:30:00Z',
    ballot: 'statement',
    title: 'Statement of concern on the violence in Kenya',
    pillars: [2],
    text: 'Halvane states publicly that the attacks on residents of several districts of Kenya because of the community they belong to are of the gravest concern and may amount to crimes under international law; that every leader who can stop them is expected to do so in public; and that it supports an impartial examination of the result. The ambassador delivers the same message to both parties.',
    rationale:
      'The evidence is young and partly hearsay, and no standard of proof is claimed. A statement needs none: a serious risk is recorded, and the duty to prevent begins with what one learns or should have learned. Spoken early it costs little; spoken late it is worth less.',
    alternatives: [
      { option: 'Wait for the observers’ final report', reason: 'Weeks, in a matter of days.' },
      {
        option: 'Advise against travel as well',
        reason: 'Left to the consular service, which acts by its own rules.',
      },
    ],
    conditions: 'The text names conduct and not a party.',
    legalBasis: '',
    lead: 'mfa',
    supporting: ['opm', 'moj'],
    actions: [
      {
        what: 'Publish the statement in both languages.',
        owner: 'mfa',
        by: 'joren.takala',
        dueOn: '2008-01-05',
        done: {
          by: 'joren.takala',
          at: '2008-01-05T10:00:00Z',
          outcome: 'Published at 09:00; carried by two Kenyan dailies.',
        },
      },
      {
        what: 'Deliver the demarche to government and opposition.',
        owner: 'mfa',
        by: 'amara.venn',
        dueOn: '2008-01-05',
        done: {
          by: 'amara.venn',
          at: '2008-01-05T17:30:00Z',
          outcome:
            'Received by both. The government calls the violence criminal, the opposition calls it provoked.',
        },
      },
      {
        what: 'Begin a register of evidence with sources and grades.',
        owner: 'mfa',
        by: 'dana.whitlock',
        dueOn: '2008-01-11',
        done: {
          by: 'helene.marchetti',
          at: '2008-01-10T12:00:00Z',
          outcome: 'Begun; three items graded by two ministries.',
        },
      },
    ],
    reviewOn: '2008-02-04',
    basisChangedAt: ['2008-11-20T16:00:00Z'],
    dissents: [],
  },
  {
    at: '2008-02-26T14:00:00Z',
    ballot: 'mediation',
    title: 'Support for the African Union mediation',
    pillars: [2, 3],
    text: 'Halvane supports the Panel of Eminent African Personalities with two seconded advisers and 500,000 for its secretariat, receives no emissary of either side beside the Panel, and asks the Panel to keep an independent inquiry in any agreement. It acts on the determination, adopted on the same day, that in parts of the Rift Valley and Nyanza the authorities manifestly failed to protect the population between 30 December 2007 and 31 January 2008.',
    rationale:
      'For the organised attackers in the north Rift the standard reached is reasonable suspicion: the conduct is better shown than the purpose. That is enough for a measure that changes the situation and accuses nobody. Prevention does not end because the third pillar begins: the Panel works with the consent of the government, and the pressure behind it is collective.',
    alternatives: [
      {
        option: 'Travel bans at once',
        reason:
          'Voted on and rejected: the finding does not carry a coercive measure, and nobody could say whose conduct it would change.',
      },
      {
        option: 'A peace operation',
        reason: 'No consent, no mandate, and force asks for a standard of proof that is far away.',
      },
    ],
    conditions: 'The contribution ends if the secretariat is used for anything but the dialogue.',
    legalBasis: 'Consent of the government of Kenya to the mediation of the African Union.',
    lead: 'mfa',
    supporting: ['mic', 'opm', 'mof'],
    actions: [
      {
        what: 'Second a constitutional lawyer and a security-sector adviser to the Panel.',
        owner: 'mfa',
        by: 'joren.takala',
        dueOn: '2008-03-03',
        done: {
          by: 'joren.takala',
          at: '2008-03-03T09:00:00Z',
          outcome:
            'Both in Nairobi; the Accord was signed on 28 February, and they stay for agenda points two to four.',
        },
      },
      {
        what: 'Transfer the contribution.',
        owner: 'mof',
        by: 'bruno.castell',
        dueOn: '2008-03-07',
        done: { by: 'bruno.castell', at: '2008-03-06T15:00:00Z', outcome: 'Transferred.' },
      },
      {
        what: 'Report on militia activity every two weeks while the talks last.',
        owner: 'mod',
        by: 'noor.ashraf',
        dueOn: '2008-03-11',
      },
    ],
    reviewOn: '2008-05-26',
    basisChangedAt: ['2008-11-20T16:00:00Z'],
    dissents: [
      {
        by: 'pieter.lindqvar',
        at: '2008-02-26T15:10:00Z',
        kind: 'dissent',
        text: 'Defence dissents. The brief on which we all draw says that mediation works when outsiders press together, if need be with coercion alongside. We have voted for the talks and against the pressure. If the talks fail, the groups that were reported to arm last week will have had the time they wanted. I ask that this dissent be read again at the review, whichever way it turns out.',
      },
    ],
  },
  {
    at: '2008-11-13T09:00:00Z',
    ballot: 'dangerous-speech',
    title: 'Programme against dangerous speech, at home and in Kenya',
    pillars: [1, 2],
    text: 'Halvane funds monitoring of and answers to dangerous speech in Kenya for three years through two Kenyan partners, by criteria published beforehand. The Ministry of the Interior prepares the legal basis for acting against calls for expulsion or killing that are broadcast, organised or paid for from Halvane.',
    rationale:
      'The inquiries show preparation and organisation at reasonable grounds in the north Rift and in Nakuru and Naivasha. The organisers are at liberty, displaced families are returning, and a debate on prosecution is ahead. What is owed to one’s own population and what can be given to others are decided together here.',
    alternatives: [
      {
        option: 'Jamming of stations',
        reason:
          'Would silence those who answer as well; the gate for it is not met in substance now that the attacks have stopped.',
      },
      {
        option: 'Fund the programme abroad only',
        reason: 'Money for attacks was raised in diasporas too; a state begins with itself.',
      },
    ],
    conditions: 'Criteria published before the first payment; monitors from all communities.',
    legalBasis: '',
    lead: 'mic',
    supporting: ['moi', 'moj'],
    actions: [
      {
        what: 'Publish the criteria for dangerous speech.',
        owner: 'moj',
        by: 'silvan.brandt',
        dueOn: '2008-12-15',
      },
      {
        what: 'Sign the agreements with both partners.',
        owner: 'mic',
        by: 'leila.haddane',
        dueOn: '2009-01-15',
      },
      {
        what: 'Prepare the legal basis for the part at home.',
        owner: 'moi',
        by: 'oskar.thiel',
        dueOn: '2009-03-31',
      },
    ],
    reviewOn: '2009-05-13',
    basisChangedAt: ['2008-11-20T16:00:00Z', '2008-12-18T16:00:00Z'],
    dissents: [
      {
        by: 'bruno.castell',
        at: '2008-11-13T11:00:00Z',
        kind: 'reservation',
        text: 'Finance abstained and records that the third year has no cover in the budget. It will not block the first two.',
      },
    ],
  },
]
