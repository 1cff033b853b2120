import { useTranslations } from 'next-intl'
import type { Gate, Tool } from '#server/measures/rules/tool.ts'
import { variantsUnder } from '#server/measures/rules/tool-gates.ts'
import type { Constants } from '#server/policies/rules/constants.ts'
import { Table } from '../../../_ui/table.tsx'
import { PolicyVersion } from '../constants/_parts/policy-version.tsx'

/** What a gate needs, as a sentence. */
export const useGateNeeds = () => {
  const t = useTranslations('library.gate')
  const levels = useTranslations('common.levels')
  return ({ coercion, level, orSeriousRisk }: Gate): string => {
    const needs = coercion === 'force' ? 'force' : orSeriousRisk ? 'levelOrRisk' : 'level'
    return t(needs, { level: levels(`${level}`) })
  }
}

type GateTableProps = { readonly tool: Tool; readonly constants: Constants }

/** What must be established before a tool is used, by circumstance, as the policy in force sets it. */
export const GateTable = ({ tool, constants }: GateTableProps) => {
  const t = useTranslations('library')
  const needs = useGateNeeds()
  return (
    <>
      <Table
        caption={t('gate.title')}
        captionHidden
        columns={[
          { key: 'variant', label: t('gate.column.variant') },
          { key: 'coercion', label: t('gate.column.coercion') },
          { key: 'needs', label: t('gate.column.needs') },
        ]}
        rows={variantsUnder(tool, constants.gates).map(({ id, gate }) => ({
          key: id,
          cells: {
            variant: t(`variants.${id}`),
            coercion: t(`coercion.${gate.coercion}`),
            needs: needs(gate),
          },
        }))}
      />
      <PolicyVersion of="tool" version={constants.version} />
    </>
  )
}
