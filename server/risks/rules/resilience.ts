/**
 * What holds a society back from violence: the reverse of risk factor 6, and the "risk and resilience" of the
 * US Atrocity Risk Assessment Framework. The list is ours; words are messages, `factors.resilience.<id>`.
 */
export const mitigatingFactors = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7'] as const
