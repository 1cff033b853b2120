import type { Crime } from '../../situations/rules/crimes.ts'

/** The crimes for which elements of an attempt are set out, so that a finding can be computed. */
export const crimesWithElements = ['crimes_against_humanity', 'genocide'] as const

export type CrimeWithElements = (typeof crimesWithElements)[number]

/** False for war crimes and ethnic cleansing: the product shows no finding for them and says so. */
export const hasElements = (crime: Crime): crime is CrimeWithElements =>
  crime === 'crimes_against_humanity' || crime === 'genocide'
