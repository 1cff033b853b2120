import type { Dimension } from '../../situations/rules/dimensions.ts'
import type { Question } from './tool.ts'

const brief = (id: string): Question => ({ id, origin: 'brief' })
const ours = (id: string): Question => ({ id, origin: 'ours' })

/**
 * Generic conditions, ours: the brief works conditions out for three tools only, and a proposal
 * without questions would be waved through.
 */
export const genericConditions = [ours('effect_named'), ours('means_settled'), ours('in_time')]

/** Named by the brief for monitoring, sanctions, satellites, mediation and no-fly zones. */
export const capacityExists = brief('capacity_exists')

const fluidRoles = brief('fluid_roles')
const impartiality = brief('impartiality_given_up')
const harmToProtected = ours('harm_to_protected')

/**
 * Risks that every tool of a dimension carries. That changing incentives and vulnerability means
 * not treating sides as equal, and that roles are fluid, is the brief's; the rest is ours.
 */
export const dimensionRisks: Readonly<Record<Dimension, readonly Question[]>> = {
  perpetrators: [impartiality, fluidRoles, harmToProtected],
  victims: [impartiality, fluidRoles, harmToProtected],
  situation: [harmToProtected],
}

/** Coercive prevention is resisted when the judgement of intent, or the judge, is contested. */
export const contestedJudgement = brief('judgement_contested')

/** Whoever acts with force answers for it and is monitored (responsibility while protecting). */
export const accountability = brief('accountability_for_force')

/** Mediation, as the brief works it out. */
export const mediation = {
  conditions: [
    brief('mediation_outsiders_united'),
    brief('mediation_pressure'),
    brief('mediation_distinct'),
  ],
  risks: [brief('mediation_unequal_sides'), brief('mediation_outsiders_split')],
  cases: [
    { id: 'kenya_2007', worked: true },
    { id: 'burundi', worked: false },
  ],
} as const

/** Referral to the International Criminal Court, or the threat of it, as the brief works it out. */
export const prosecution = {
  conditions: [
    brief('prosecution_feared'),
    brief('prosecution_believed'),
    brief('prosecution_cooperation'),
    brief('prosecution_no_side_deals'),
  ],
  risks: [
    brief('prosecution_closes_exits'),
    brief('prosecution_court_standing'),
    brief('prosecution_unprincipled'),
    brief('prosecution_mere_stick'),
    brief('prosecution_deterrence_unproven'),
  ],
  cases: [
    { id: 'libya_1970', worked: false },
    { id: 'bashir', worked: false },
  ],
} as const

/** No-fly zones, as the brief works them out. */
export const noFlyZone = {
  conditions: [
    brief('no_fly_mandate'),
    brief('no_fly_exit'),
    brief('no_fly_air_defences'),
    brief('no_fly_aid'),
  ],
  risks: [brief('no_fly_air_alone'), brief('no_fly_politicised'), brief('no_fly_mission_creep')],
  cases: [
    { id: 'northern_iraq_1991', worked: true },
    { id: 'srebrenica', worked: false },
    { id: 'libya_1973', worked: false },
  ],
} as const
