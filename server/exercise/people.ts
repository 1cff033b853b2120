import type { MemberPart, MinistryPart } from './shape.ts'

/** The invented state whose ministries practise. Neither it nor anyone in it exists. */
export const installation = {
  name: 'Office of the R2P Focal Point of Halvane',
  stateName: 'Republic of Halvane (invented)',
  origin: 'exercise.halvane.example/record',
  bodyName: 'Interministerial Group on the Prevention of Atrocity Crimes',
} as const

/** Everybody in the exercise signs in with it; a real installation never has a shared password. */
export const exercisePassword = 'naivasha-lake-at-dusk-2008'

export const ministries: readonly MinistryPart[] = [
  { key: 'opm', name: 'Office of the Prime Minister', shortName: 'Prime Minister' },
  { key: 'mfa', name: 'Ministry of Foreign Affairs', shortName: 'Foreign Affairs' },
  { key: 'moj', name: 'Ministry of Justice', shortName: 'Justice' },
  { key: 'mod', name: 'Ministry of Defence', shortName: 'Defence' },
  { key: 'moi', name: 'Ministry of the Interior', shortName: 'Interior' },
  { key: 'mic', name: 'Ministry of International Cooperation', shortName: 'Cooperation' },
  { key: 'mof', name: 'Ministry of Finance', shortName: 'Finance' },
  { key: 'mhr', name: 'Ministry of Health and Relief', shortName: 'Health and Relief' },
]

const seat = (
  ministry: string,
  capacity: 'principal' | 'deputy',
  key: string,
  name: string,
  office: string,
): MemberPart => ({ key, name, office, ministry, seat: capacity, situation: ['representative'] })

export const members: readonly MemberPart[] = [
  {
    key: 'helene.marchetti',
    name: 'Helene Marchetti',
    office: 'Focal point for the responsibility to protect (convenor)',
    ministry: 'mfa',
    installation: 'convenor',
    situation: ['convenor'],
  },
  seat('opm', 'principal', 'ines.calder', 'Ines Calder', 'Deputy cabinet secretary'),
  seat('opm', 'deputy', 'tom.arden', 'Tom Arden', 'Crisis cell of the cabinet'),
  seat('mfa', 'principal', 'joren.takala', 'Joren Takala', 'Director for Africa'),
  seat('mfa', 'deputy', 'amara.venn', 'Amara Venn', 'Desk officer, East Africa'),
  seat('moj', 'principal', 'ruth.adeyar', 'Ruth Adeyar', 'Director of international law'),
  seat('moj', 'deputy', 'silvan.brandt', 'Silvan Brandt', 'International criminal law unit'),
  seat('mod', 'principal', 'pieter.lindqvar', 'Pieter Lindqvar', 'Head of crisis policy'),
  seat('mod', 'deputy', 'nadia.rousse', 'Nadia Rousse', 'Peace operations desk'),
  seat('moi', 'principal', 'carla.menendi', 'Carla Menendi', 'Director of borders and asylum'),
  seat('moi', 'deputy', 'oskar.thiel', 'Oskar Thiel', 'Police cooperation unit'),
  seat('mic', 'principal', 'samuel.fenwick', 'Samuel Fenwick', 'Director of governance programmes'),
  seat('mic', 'deputy', 'leila.haddane', 'Leila Haddane', 'Programme lead, East Africa'),
  seat('mof', 'principal', 'greta.solvang', 'Greta Solvang', 'Head of the sanctions unit'),
  seat('mof', 'deputy', 'bruno.castell', 'Bruno Castell', 'Budget officer'),
  seat('mhr', 'principal', 'yusuf.karan', 'Yusuf Karan', 'Humanitarian coordinator'),
  seat('mhr', 'deputy', 'mina.petrescu', 'Mina Petrescu', 'Medical relief desk'),
  {
    key: 'dana.whitlock',
    name: 'Dana Whitlock',
    office: 'Senior analyst, early-warning unit',
    ministry: 'mfa',
    situation: ['drafter'],
  },
  {
    key: 'felix.moreau',
    name: 'Felix Moreau',
    office: 'Legal adviser',
    ministry: 'moj',
    situation: ['adviser'],
  },
  {
    key: 'noor.ashraf',
    name: 'Noor Ashraf',
    office: 'Analyst, strategic assessments',
    ministry: 'mod',
    situation: ['adviser'],
  },
  {
    key: 'lotte.berg',
    name: 'Lotte Berg',
    office: 'Trainee (adviser): begin with evidence that waits for a grade',
    ministry: 'mic',
    situation: ['adviser'],
  },
  {
    key: 'remy.sorel',
    name: 'Remy Sorel',
    office: 'Liaison to parliament (observer)',
    ministry: 'opm',
    situation: ['observer'],
  },
  {
    key: 'edmund.vale',
    name: 'Edmund Vale',
    office: 'Court of Audit (auditor)',
    ministry: null,
    installation: 'auditor',
  },
  {
    key: 'kiri.tamas',
    name: 'Kiri Tamas',
    office: 'Systems administrator; sees no situation',
    ministry: null,
    installation: 'administrator',
  },
]
