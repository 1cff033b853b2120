/** From here on agreement is called firm, and from here on at least tentative. */
export const agreementFrom = { firm: 0.8, tentative: 0.667 } as const

export type AgreementReading = 'firm' | 'tentative' | 'contested'

/**
 * What an alpha is taken to mean: firm, tentative, or too little to rest on. The two thresholds
 * are a habit of the field (recalled: domain.md D6); null where there is no alpha to read.
 */
export function agreementReading(alpha: number | null): AgreementReading | null {
  if (alpha === null) return null
  if (alpha >= agreementFrom.firm) return 'firm'
  return alpha >= agreementFrom.tentative ? 'tentative' : 'contested'
}
