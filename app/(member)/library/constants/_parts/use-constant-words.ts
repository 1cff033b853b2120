import { useTranslations } from 'next-intl'
import type { Threshold } from '#server/findings/rules/policy.ts'
import { type ConstantEntry, plainWord } from '#server/policies/rules/constant-entries.ts'

/** Names constants and their values in words. */
export const useConstantWords = () => {
  const t = useTranslations('policies')
  const library = useTranslations('library')
  const levels = useTranslations('common.levels')
  const crimes = useTranslations('common.crimes')

  const name = (entry: ConstantEntry): string => {
    if (entry.kind === 'plain') return t(`names.${plainWord(entry.name)}`)
    if (entry.kind === 'row') return levels(`${entry.level}`)
    if (entry.kind === 'required') return t('names.required', { crime: crimes(entry.crime) })
    const tool = library(`tools.${entry.tool}.name`)
    if (entry.variant === 'always') return tool
    return t('names.gateIn', { tool, variant: library(`variants.${entry.variant}`) })
  }

  // a strong line is a moderate one too: what is read are the lines that are needed in all
  const route = ({ atLeast: { b1 = 0, b2 = 0, b3 = 0 }, contraryBelow }: Threshold): string =>
    t('value.route', {
      ...{ b3, b2: Math.max(b2, b3), b1: Math.max(b1, b2, b3) },
      contrary: String(contraryBelow ?? 'none'),
    })

  /** The value, one line for each way where there are several. */
  const value = (entry: ConstantEntry): string[] => {
    if (entry.kind === 'row') return entry.value.map(route)
    if (entry.kind === 'required') return [entry.value.join(', ')]
    if (entry.kind === 'gate') {
      const level = levels(`${entry.value.level}`)
      return [t(entry.value.orSeriousRisk ? 'value.gateOrRisk' : 'value.gate', { level })]
    }
    const { unit, value: count } = entry
    if (unit === 'graders') return [t('value.graders', { count })]
    if (unit === 'distance') return [t('value.distance', { count })]
    if (unit === 'strength') return [t('value.strength', { value: count })]
    return [t('value.level', { level: levels(`${count}` as '0') })]
  }

  return { name, value }
}
