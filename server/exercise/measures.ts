import type { MeasurePart } from './shape.ts'

const met = (id: string, answer = '') => ({ id, met: 'met' as const, answer })
const unmet = (id: string, answer: string) => ({ id, met: 'unmet' as const, answer })
const unknown = (id: string, answer: string) => ({ id, met: 'unknown' as const, answer })

/** Five tools of the library, proposed for the situation with every question of the tool answered. */
export const measures: readonly MeasurePart[] = [
  {
    key: 'statement',
    at: '2008-01-03T16:30:00Z',
    by: 'joren.takala',
    tool: 'CP1',
    variant: 'always',
    title: 'Public statement of concern and a demarche to both parties',
    aim: 'Leaders of both sides learn, in public and in private, that the attacks on residents are seen as possible crimes against humanity and not as unrest, and that their own calls to supporters are heard abroad.',
    pillars: [2],
    lead: 'mfa',
    supporting: ['opm', 'moj'],
    actor: null,
    conditions: [
      met('effect_named', 'The incentives of political leaders who can call supporters off.'),
      met(
        'means_settled',
        'The embassy, and our seat in the European and African partners’ group in Nairobi.',
      ),
      met('in_time', 'Within a day.'),
    ],
    risks: [
      {
        id: 'impartiality_given_up',
        answer: 'The text names conduct, not a party, and goes to both.',
      },
      {
        id: 'fluid_roles',
        answer:
          'It speaks of residents under attack wherever they live; revenge is already to be feared.',
      },
      { id: 'harm_to_protected', answer: 'No places of refuge are named.' },
    ],
    reasonBelowGate: null,
    endsWhen:
      'At the next meeting, or when both parties have called publicly for the attacks to stop.',
  },
  {
    key: 'mediation',
    at: '2008-02-22T14:00:00Z',
    by: 'joren.takala',
    tool: 'IS1',
    variant: 'always',
    title: 'Stand behind the African Union mediation with money, staff and one voice',
    aim: 'The two principals find that every government they can turn to supports the Panel and nothing beside it, and the Panel has the staff and the funds to stay until there is an agreement.',
    pillars: [2, 3],
    lead: 'mfa',
    supporting: ['mic', 'opm', 'mof'],
    actor: null,
    conditions: [
      met(
        'mediation_outsiders_united',
        'African Union, United Nations, European Union and the larger partners all defer to the Panel; no rival channel is open.',
      ),
      met(
        'mediation_pressure',
        'Partners have announced that relations will not be as before without a settlement, and consider travel bans.',
      ),
      unknown(
        'mediation_distinct',
        'The talks deal with stopping the violence first (agenda point one), but power-sharing may come to stand above accountability. We ask the Panel to keep the inquiry in the agreement.',
      ),
      met('capacity_exists', 'The Panel and its secretariat are at work in Nairobi.'),
      met(
        'effect_named',
        'The permissiveness of the situation: leaders who gain from violence would lose by it.',
      ),
      met('means_settled', 'Two advisers seconded, half a million from the budget of cooperation.'),
      met('in_time', 'The principals meet this week.'),
    ],
    risks: [
      {
        id: 'mediation_unequal_sides',
        answer:
          'The talks treat government and opposition as equals, but not attackers and attacked: agenda point one protects residents without condition.',
      },
      {
        id: 'mediation_outsiders_split',
        answer: 'We commit not to receive emissaries outside the Panel.',
      },
      {
        id: 'harm_to_protected',
        answer:
          'Talks may be answered by attacks to improve positions; the humanitarian posts in the north Rift stay open meanwhile.',
      },
    ],
    reasonBelowGate: null,
    endsWhen: 'With an agreement that is carried out, or when the Panel gives up its task.',
    said: {
      resources:
        'Two advisers for six months from Foreign Affairs and the Prime Minister’s office; 500,000 from the budget of cooperation.',
      mandate:
        'The advisers serve the Panel and take instructions from it alone; they may not speak for Halvane in Nairobi.',
      shownBy:
        'By the end of March: no new expulsions in the north Rift, and agenda point one signed. Not working: a second channel opens, or attacks follow each round of talks.',
      unequal: { unequal: false, cost: '' },
    },
  },
  {
    key: 'sanctions',
    at: '2008-02-22T15:30:00Z',
    by: 'greta.solvang',
    tool: 'IP1',
    variant: 'always',
    title: 'Travel bans on those who organise or finance attacks',
    aim: 'Those who pay for attacks and send their children to schools abroad learn that it costs them their visas.',
    pillars: [3],
    lead: 'mof',
    supporting: ['mfa', 'moi'],
    actor: 'north-rift',
    conditions: [
      met('capacity_exists', 'The sanctions unit and the visa register exist.'),
      unmet(
        'effect_named',
        'We cannot yet say whose conduct it would change: the evidence names meetings and supply, not persons.',
      ),
      met('means_settled', 'Visa decisions by the Interior, at no cost.'),
      unknown('in_time', 'Naming takes weeks; the talks may be decided in days.'),
    ],
    risks: [
      {
        id: 'judgement_contested',
        answer: 'At the present finding it would rest on suspicion, and be said to rest on rumour.',
      },
      {
        id: 'impartiality_given_up',
        answer:
          'Evidence is so far better for one side; bans on that side alone would be read as siding.',
      },
      { id: 'fluid_roles', answer: 'The attacks of late January came from the other side.' },
      { id: 'harm_to_protected', answer: 'Those named may answer with attacks on the displaced.' },
    ],
    reasonBelowGate:
      'The finding against the organisers stands at reasonable suspicion and the gate asks for the balance of probabilities. I propose it all the same because pressure is worth most while the talks last, and a ban can be lifted. Greta Solvang.',
    endsWhen: 'After six months unless renewed, or with an agreement that is carried out.',
    said: {
      resources: 'None beside the working time of the sanctions unit.',
      shownBy:
        'Calls to supporters stop within a month of the first ban; fewer meetings are reported.',
      unequal: {
        unequal: true,
        cost: 'The first names would come from one side, because the evidence does. Halvane would be called partial in the week in which the talks are decided, and would lose the ear of that side.',
      },
    },
  },
  {
    key: 'dangerous-speech',
    at: '2008-10-28T10:00:00Z',
    by: 'samuel.fenwick',
    tool: 'CV3',
    variant: 'always',
    title: 'Programme against dangerous speech, at home and in Kenya',
    aim: 'Vernacular radio and text messages no longer carry calls for expulsion unanswered when displaced families return and the tribunal is debated; and our own authorities know what to do if such calls are broadcast or organised from Halvane, where part of the diaspora raises money.',
    pillars: [1, 2],
    lead: 'mic',
    supporting: ['moi', 'moj'],
    actor: null,
    conditions: [
      met(
        'effect_named',
        'The vulnerability of returning families, and the audience of those who call for their expulsion.',
      ),
      met(
        'means_settled',
        'Three years’ funding through two Kenyan partners; the Interior for the part at home.',
      ),
      met('in_time', 'Before the debate on the tribunal in the new year.'),
    ],
    risks: [
      {
        id: 'impartiality_given_up',
        answer:
          'Criteria for speech are published beforehand and apply to every language and party.',
      },
      { id: 'fluid_roles', answer: 'Monitors are drawn from all communities.' },
      { id: 'harm_to_protected', answer: 'Partners are not named where that would endanger them.' },
    ],
    reasonBelowGate: null,
    endsWhen: 'After the next general election.',
  },
  {
    key: 'prosecution',
    at: '2008-10-30T09:00:00Z',
    by: 'ruth.adeyar',
    tool: 'IP2',
    variant: 'always',
    title: 'Say publicly that we support a tribunal in Kenya, or else the Court',
    aim: 'Those who organised attacks in the north Rift expect to be tried, at home or at The Hague, whatever becomes of the coalition.',
    pillars: [2, 3],
    lead: 'moj',
    supporting: ['mfa'],
    actor: 'north-rift',
    conditions: [
      unknown(
        'prosecution_feared',
        'Public remarks suggest that it is taken seriously; we do not know.',
      ),
      unknown('prosecution_believed', 'Depends on whether parliament passes a tribunal bill.'),
      met('prosecution_cooperation', 'Kenya is a party to the Statute; so are we.'),
      met(
        'prosecution_no_side_deals',
        'The Accord contains no amnesty for these crimes, and we would not support one.',
      ),
      met('effect_named', 'Incentives of organisers and of those who may pay again.'),
      met(
        'means_settled',
        'Statement, vote in the Assembly of States Parties, witness protection fund.',
      ),
      met('in_time', 'Before the bill is debated.'),
    ],
    risks: [
      {
        id: 'prosecution_closes_exits',
        answer: 'The coalition holds; a national tribunal first leaves the way open.',
      },
      {
        id: 'prosecution_court_standing',
        answer: 'We ask for the Court only if the national way fails, as its Statute does.',
      },
      {
        id: 'prosecution_unprincipled',
        answer: 'No referral by the Council is needed, so that objection does not arise.',
      },
      { id: 'prosecution_mere_stick', answer: 'We commit money for witnesses, not words alone.' },
      {
        id: 'prosecution_deterrence_unproven',
        answer: 'Conceded. The measure also serves victims.',
      },
      { id: 'judgement_contested', answer: 'It rests on the Commission’s findings, not on ours.' },
      {
        id: 'impartiality_given_up',
        answer: 'It covers Nakuru, Naivasha and the police as well as the north Rift.',
      },
      { id: 'fluid_roles', answer: 'A trial is about acts on dates, not about communities.' },
      { id: 'harm_to_protected', answer: 'Witnesses are at risk; hence the fund.' },
    ],
    reasonBelowGate:
      'The finding stands at reasonable grounds, one step below the gate. Reasonable grounds are what a warrant of the Court asks for, so to announce support for prosecution on them is proportionate. The determination of manifest failure of February speaks of January and of two areas; a tribunal would show that it can be lifted. Ruth Adeyar.',
    endsWhen: 'When a tribunal sits, or the Court decides on an investigation.',
  },
]
