'use client'
import { useTranslations } from 'next-intl'
import { plainWord } from '#server/policies/rules/constant-entries.ts'
import { bounds, type ConstantsFault } from '#server/policies/rules/constants-faults.ts'
import { Notice } from '../../../../../_ui/notice.tsx'
import type { NamedGate } from './gate-fields.tsx'

type FaultListProps = {
  readonly faults: readonly ConstantsFault[]
  readonly gates: readonly NamedGate[]
}

/** Why the constants cannot be adopted as they are, one sentence each. */
export const FaultList = ({ faults, gates }: FaultListProps) => {
  const t = useTranslations('policies')
  const crimes = useTranslations('common.crimes')
  const levels = useTranslations('common.levels')
  const named = (about: string): string => {
    if (about in bounds) return t(`names.${plainWord(about as keyof typeof bounds)}`)
    if (about === 'genocide' || about === 'crimes_against_humanity') return crimes(about)
    const [, row] = /^rows\.([1-5])$/.exec(about) ?? []
    if (row !== undefined) return levels(row as '1')
    return gates.find(({ key }) => key === about.replace(/^gates\./, ''))?.name ?? about
  }

  return (
    <Notice kind="error" title={t('preview.faults')}>
      <ul className="list-disc ps-5">
        {faults.map(({ code, about }) => (
          <li key={`${code} ${about}`}>{t(`faults.${code}`, { about: named(about) })}</li>
        ))}
      </ul>
    </Notice>
  )
}
