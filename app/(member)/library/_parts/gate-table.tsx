import { useTranslations } from 'next-intl'
import type { Gate, Variant } from '#server/measures/rules/tool.ts'
import { Table } from '../../../_ui/table.tsx'

/** What a gate needs, as a sentence. */
export const useGateNeeds = () => {
  const t = useTranslations('library.gate')
  const levels = useTranslations('common.levels')
  return ({ coercion, level, orSeriousRisk }: Gate): string => {
    const needs = coercion === 'force' ? 'force' : orSeriousRisk ? 'levelOrRisk' : 'level'
    return t(needs, { level: levels(`${level}`) })
  }
}

/** What must be established before a tool is used, by circumstance. */
export const GateTable = ({ variants }: { readonly variants: readonly Variant[] }) => {
  const t = useTranslations('library')
  const needs = useGateNeeds()
  return (
    <Table
      caption={t('gate.title')}
      captionHidden
      columns={[
        { key: 'variant', label: t('gate.column.variant') },
        { key: 'coercion', label: t('gate.column.coercion') },
        { key: 'needs', label: t('gate.column.needs') },
      ]}
      rows={variants.map(({ id, gate }) => ({
        key: id,
        cells: {
          variant: t(`variants.${id}`),
          coercion: t(`coercion.${gate.coercion}`),
          needs: needs(gate),
        },
      }))}
    />
  )
}
