import { useTranslations } from 'next-intl'
import type { RulesOfProcedure } from '#server/members/rules/rules-of-procedure.ts'
import { DescriptionList } from '../../../../_ui/description-list.tsx'
import { ruleGroups, useRuleEntries } from './use-rule-entries.ts'

type RulesInWordsProps = {
  readonly rules: RulesOfProcedure
  readonly ministryName: (ministryId: string) => string
}

/** All rules of procedure of a body, in words and under headings. */
export const RulesInWords = ({ rules, ministryName }: RulesInWordsProps) => {
  const t = useTranslations('rules.groups')
  const entries = useRuleEntries()(rules, ministryName)

  return (
    <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
      {ruleGroups.map((group) => (
        <section key={group} aria-labelledby={`rules-${group}`} className="min-w-0">
          <h3 id={`rules-${group}`} className="pb-2">
            {t(`${group}.title`)}
          </h3>
          <DescriptionList
            entries={entries
              .filter((entry) => entry.group === group)
              .map(({ term, said }) => ({ term, description: said }))}
          />
        </section>
      ))}
    </div>
  )
}
