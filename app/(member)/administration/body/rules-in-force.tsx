import { useTranslations } from 'next-intl'
import type { RuleName, RulesOfProcedure } from '#server/members/rules/rules-of-procedure.ts'
import { DescriptionList } from '../../../_ui/description-list.tsx'
import { Section } from '../../../_ui/section.tsx'
import { Table } from '../../../_ui/table.tsx'

type RulesInForceProps = { readonly rules: RulesOfProcedure; readonly version: number }

const names: readonly RuleName[] = ['majority', 'two_thirds', 'unanimity', 'consent']

/** The rules of procedure in words: what a motion needs under each of them. */
export const RulesInForce = ({ rules, version }: RulesInForceProps) => {
  const t = useTranslations('administration.rules')

  return (
    <Section title={t('title', { version })} lead={t('lead')}>
      <div className="max-w-form pb-6">
        <DescriptionList
          entries={[
            { term: t('quorum'), description: t('fraction', rules.quorum) },
            { term: t('notice'), description: t('hours', { count: rules.noticeHours }) },
            { term: t('review'), description: t('months', { count: rules.reviewMonths }) },
          ]}
        />
      </div>
      <Table
        caption={t('majorities')}
        columns={[
          { key: 'name', label: t('columns.name') },
          { key: 'needs', label: t('columns.needs') },
          { key: 'base', label: t('columns.base') },
        ]}
        rows={names.map((name) => {
          const { base, threshold } = rules.majorities[name]
          return {
            key: name,
            cells: {
              name: t(`names.${name}`),
              needs: t(`needs.${name}`, {
                numerator: threshold.numerator,
                denominator: threshold.denominator,
                strict: String(threshold.strict),
              }),
              base: t(`bases.${base}`),
            },
          }
        })}
      />
    </Section>
  )
}
