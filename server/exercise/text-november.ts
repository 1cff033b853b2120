import type { SectionWords } from './section-words.ts'

/** The assessment after the reports of the national inquiries, as it stands at the end of the exercise. */
export const novemberText: SectionWords = {
  situation: {
    place: [
      'The general election of 27 December 2007 was followed by two months of violence. Voting was orderly; the tallying of the presidential result was not credible [[eu-result]], and the review of the elections found that nobody can say who won [[irec-result]]. The violence was heaviest in the Rift Valley, Nyanza, Nairobi and Western Province.',
    ],
    population: [
      'The Commission of Inquiry counts **1,133 deaths**, 405 of them by gunshot, and about 350,000 displaced [[cipev-deaths]]. In the north Rift those attacked were mostly Kikuyu and Kisii families; in Nakuru and Naivasha mostly Luo, Luhya and Kalenjin. In Kisumu most of the dead were shot. Sexual violence accompanied flight and continued in camps; much of it was never reported [[gbv-assessment]].',
    ],
    change: [
      'The National Accord of 28 February 2008 ended large-scale attacks. What remains: families who cannot or dare not return, organisers who have not been tried, militias that have not been disarmed, and a debate on prosecution that begins now.',
    ],
  },
  escalation: {
    stage: [
      'Crisis and mobilisation, lowered from imminent emergency on 20 March 2008. Risk factors alone would say too little: the organisation that the inquiries describe has been seen at work, and nothing is known that has taken it apart.',
    ],
    indicators: [
      '- 30 December to 3 January: a first wave, largely spontaneous [[ohchr-spontaneous]] and in places taken over by organisers [[cipev-spontaneous]].',
      '- January: organised attacks on homes in the north Rift [[ohchr-patterns]] [[cipev-north]].',
      '- 24 to 30 January: planned retaliation in Nakuru and Naivasha [[ohchr-retaliation]] [[cipev-naivasha]].',
      '- 1 and 28 February: undertakings of both parties [[annotated-agenda]]; attacks stop.',
    ],
  },
  actors: {
    perpetrators: [
      '**Organised attackers in the north Rift.** Four bodies that worked independently describe meetings, transport and supply: [[hrw-planning]] [[ohchr-patterns]] [[knchr-rift]] [[cipev-north]]. None of them names persons to us, and we name none.',
      '**Militia and local organisers in Nakuru and Naivasha**, among them the Mungiki: [[knchr-naivasha]] [[cipev-naivasha]].',
      '**The police** were protectors in one place and shot at the unarmed in another [[ohchr-kisumu]]. The command denied any order [[police-denial]]; the Commission saw want of preparation and uneven command [[cipev-police]].',
    ],
    victims: [
      'Victims were chosen by community, found by language and identity papers. Roles turned within four weeks: communities attacked in the north were those in whose name revenge was taken in the south. Hence every role in the register of actors carries its dates.',
    ],
    environment: [
      'Land, unpunished violence around earlier elections, a winner-takes-all presidency, and inciting speech at rallies and on vernacular radio [[knchr-rift]].',
    ],
  },
  risk: {
    factors: [
      'Of the United Nations Framework of Analysis we see: a record of serious violations (2), weakness of state structures (3), motives (4), capacity of those who organised (5), enabling circumstances (7), and, until February, a trigger (8).',
    ],
    resilience: [
      'The Panel and the Accord; churches, neighbours and officers who sheltered people at their own risk [[cipev-police]]; an independent national commission and an inquiry that published uncomfortable findings within the year.',
    ],
  },
  elements: {
    intent: [
      'North Rift: three independent lines, of which the contrary account of spontaneity sets off one [[ohchr-spontaneous]]. What remains gives **reasonable grounds**. Nakuru and Naivasha: two lines [[knchr-naivasha]] [[cipev-naivasha]], reasonable grounds. Police: suspicion at most; the account of disorder [[cipev-police]] answers it.',
    ],
    conduct: [
      'In both places conduct went far beyond preparation: lists are not needed where houses are searched by language. The level is higher than that of intent, which is usual: what was done is easier to see than what was wanted.',
    ],
    gaps: [
      'Who paid. Whether an organisation in the sense of the Statute stood behind the meetings, or several men who knew one another. Both could be known by a prosecutor with powers that no focal point has.',
    ],
  },
  rivals: {
    explanations: [
      'At its strongest, the first rival says: anger at a stolen result, poverty and idle young men suffice; organisers came later and claimed a fire that they had not lit [[ohchr-spontaneous]] [[cipev-spontaneous]].',
      'The second says: the police killed so many not by policy but because nobody led them [[cipev-police]].',
      'The third says: revenge in Naivasha was as quick as news travels and needed no plan.',
    ],
    discriminating: [
      'Against the first: transport, warning leaflets and large groups that came from elsewhere [[cipev-north]]. Against the third: outsiders who arrived days earlier [[knchr-naivasha]]. Against the second we have little, and say so.',
    ],
  },
  scenarios: {
    likely: [
      'The coalition holds; the tribunal bill is debated and delayed; returns go on with incidents. Likely over the next six months.',
    ],
    worst: [
      'Arrests, or the naming of names, are answered by attacks on the communities of those who testified. Unlikely within six months, but with little warning if it comes.',
    ],
    triggers: [
      '- The vote in parliament on the tribunal.',
      '- The handing over of the sealed list to the Court.',
      '- Evictions in resettlement areas before the long rains.',
    ],
  },
  options: {
    available: [
      'Pillar I: our own law on calls for violence organised or paid for from Halvane. Pillar II: a programme against dangerous speech with Kenyan partners; protection of witnesses. Pillar III: a declaration that we support a tribunal or, failing that, the Court.',
    ],
    recommended: [
      'The programme against dangerous speech, now. The declaration after a second discussion: the finding stands one step below the gate for it, and the reasons for going ahead all the same should be read by everyone before they are voted on.',
    ],
    inaction: [
      'The next election falls in 2012. What is left in place until then will be at hand again.',
    ],
  },
}

/** What changed in it when an item was downgraded on 20 November. */
export const afterDowngrade: SectionWords = {
  elements: {
    ...novemberText.elements,
    conduct: [
      'In both places conduct went far beyond preparation: lists are not needed where houses are searched by language. The level is higher than that of intent, which is usual: what was done is easier to see than what was wanted.',
      'Until 20 November five bodies, each of which published what it had collected itself, made conduct in the north Rift **clear and convincing** by their agreement alone. That day the legal adviser and the drafter found that one of the five lines [[icg-arming]] is hearsay, and lowered it. On the four others the **balance of probabilities** still stands; the decision of 26 February relied on that line for more.',
    ],
  },
}
