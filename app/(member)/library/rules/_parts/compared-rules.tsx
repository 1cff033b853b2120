import { useTranslations } from 'next-intl'
import type { RulesOfProcedure } from '#server/members/rules/rules-of-procedure.ts'
import { Differences } from './differences.tsx'
import { differencesOf, useRuleEntries } from './use-rule-entries.ts'

type Version = { readonly version: number; readonly rules: RulesOfProcedure }
type ComparedRulesProps = {
  readonly before: Version
  readonly after: Version
  readonly ministryName: (ministryId: string) => string
}

/** What differs between two versions of a body's rules. */
export const ComparedRules = ({ before, after, ministryName }: ComparedRulesProps) => {
  const t = useTranslations('rules')
  const entriesOf = useRuleEntries()
  const versions = { before: before.version, after: after.version }
  const differences = differencesOf(
    entriesOf(before.rules, ministryName),
    entriesOf(after.rules, ministryName),
  )

  return (
    <div id="differences" className="pb-8">
      <h3 className="pb-2">{t('differences.title', versions)}</h3>
      {differences.length === 0 ? (
        <p>{t('differences.none')}</p>
      ) : (
        <Differences
          caption={t('differences.title', versions)}
          columns={{
            rule: t('differences.rule'),
            before: t('version', { version: before.version }),
            after: t('version', { version: after.version }),
          }}
          differences={differences}
        />
      )}
    </div>
  )
}
