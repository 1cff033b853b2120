import type { SectionWords } from './section-words.ts'

/** What the assessment said when the Group met on 26 February 2008: only what was known by then. */
export const februaryText: SectionWords = {
  situation: {
    place: [
      'The violence began within hours of the announcement of the presidential result on 30 December 2007 [[eu-result]]. It is heaviest in the Rift Valley around Eldoret, in Kisumu and the rest of Nyanza, in settlements of Nairobi and, since 24 January, in Nakuru and Naivasha.',
    ],
    population: [
      'About a quarter of a million people are displaced, most of them in the Rift Valley. The figure comes from the registrations of the Kenya Red Cross [[red-cross-displaced]]; the United Nations repeats it [[ocha-displaced]] and does not confirm it. Those who fled the north Rift are mostly Kikuyu and Kisii families; those hunted in late January are mostly Luo, Luhya and Kalenjin.',
    ],
    change: [
      'What changed in January is direction: attacks in the north Rift were answered by attacks in the south. Groups on both sides are now reported to prepare for another round while the talks go on [[icg-arming]].',
    ],
  },
  escalation: {
    stage: [
      'Imminent emergency, set on 28 January. We considered leaving it at crisis and mobilisation because the number of killings has fallen since the first days of February. We did not: fewer killings while the talks last is what one would see in a pause as well.',
    ],
    indicators: [
      '- Systematic targeting: people driven out by community since 30 December; the church near Eldoret, 1 January [[press-church]].',
      '- Organisation: meetings and supply in the Eldoret area, reported on 24 January [[hrw-planning]].',
      '- Alarm from outside: the adviser on the prevention of genocide, 28 January [[deng-alarm]].',
    ],
  },
  elements: {
    intent: [
      'Against the organisers in the north Rift, intent rests on one line: interviews by one organisation [[hrw-planning]]. It stands at reasonable suspicion. We do not know who gave directions.',
    ],
    conduct: [
      'Conduct is better shown: two independent lines [[hrw-planning]] [[icg-arming]] and a weak one [[press-church]] put it at reasonable grounds. For the police we have, so far, a denial [[police-denial]] and no investigation.',
    ],
    gaps: [
      'First-hand accounts from another body; the report of the United Nations mission now in the country; anything on who pays.',
    ],
  },
  options: {
    available: [
      'Mediation, with or without pressure beside it. Travel bans. Support to those who shelter the displaced. A peace operation has neither consent nor mandate.',
    ],
    recommended: [
      'Stand behind the Panel of the African Union with one voice. Drafters do not agree on travel bans: the finding does not carry them, and they are worth most now.',
    ],
    inaction: [
      'If the talks fail for want of support, the groups that mobilise will not have wasted their time.',
    ],
  },
}
