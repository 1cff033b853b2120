import type { Origin, ToolId } from './tool.ts'

/** On what a tool may rest in law: one of those named is enough. Ours; a lawyer should check. */
export const legalNeeds = [
  'own_competence',
  'national_law',
  'host_consent',
  'treaty',
  'un_mandate',
  'security_council',
] as const
export type LegalNeed = (typeof legalNeeds)[number]

/** Generic capacity that has to exist before the emergency. The brief names six; the others are ours. */
export const capacities = {
  fact_finding: 'brief',
  monitoring: 'brief',
  sanctions: 'brief',
  satellites: 'brief',
  mediation: 'brief',
  no_fly: 'brief',
  diplomacy: 'ours',
  economic: 'ours',
  export_control: 'ours',
  legal_advice: 'ours',
  partners: 'ours',
  reception: 'ours',
  forces: 'ours',
  communications: 'ours',
} as const satisfies Record<string, Origin>
export type Capacity = keyof typeof capacities

export type ToolNeeds = { legal: readonly LegalNeed[]; capacity: Capacity }

const needs = (capacity: Capacity, ...legal: readonly LegalNeed[]): ToolNeeds => ({
  legal,
  capacity,
})

/** What each tool of the library needs in law and in capacity. */
export const toolNeeds: Readonly<Record<ToolId, ToolNeeds>> = {
  CP1: needs('diplomacy', 'own_competence'),
  CP2: needs('diplomacy', 'own_competence'),
  CP3: needs('economic', 'national_law', 'treaty'),
  CV1: needs('forces', 'host_consent', 'security_council'),
  CV2: needs('monitoring', 'host_consent', 'un_mandate'),
  CV3: needs('communications', 'own_competence', 'host_consent'),
  CS1: needs('export_control', 'national_law', 'security_council'),
  CS2: needs('diplomacy', 'own_competence'),
  CS3: needs('partners', 'own_competence'),
  CS4: needs('diplomacy', 'own_competence'),
  CS5: needs('legal_advice', 'own_competence'),
  IP1: needs('sanctions', 'national_law', 'security_council'),
  IP2: needs('fact_finding', 'treaty', 'security_council'),
  IP3: needs('diplomacy', 'security_council'),
  IP4: needs('diplomacy', 'own_competence', 'national_law'),
  IV1: needs('reception', 'national_law', 'treaty'),
  IV2: needs('no_fly', 'security_council'),
  IV3: needs('forces', 'host_consent', 'security_council'),
  IV4: needs('partners', 'national_law', 'security_council'),
  IV5: needs('diplomacy', 'own_competence'),
  IV6: needs('reception', 'national_law'),
  IS1: needs('mediation', 'host_consent', 'un_mandate'),
  IS2: needs('satellites', 'national_law'),
  IS3: needs('communications', 'own_competence', 'host_consent'),
  IS4: needs('communications', 'security_council'),
  IS5: needs('communications', 'un_mandate'),
  IS6: needs('diplomacy', 'own_competence'),
  IS7: needs('forces', 'host_consent', 'security_council'),
}
