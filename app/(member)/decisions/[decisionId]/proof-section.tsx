import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { DescriptionList } from '../../../_ui/description-list.tsx'
import { Section } from '../../../_ui/section.tsx'
import type { ShownDecision } from './shown-decision.ts'

type ProofSectionProps = { readonly decision: ShownDecision }

/** How anybody checks the decision without trusting this installation. */
export const ProofSection = async ({ decision }: ProofSectionProps) => {
  const t = await getTranslations('decisions.proof')

  return (
    <Section title={t('title')} lead={t('lead')}>
      <DescriptionList
        entries={[
          {
            term: t('entry'),
            description: (
              <Link href={`/record?thing=${decision.decisionId}`} className="link">
                {t('entryLink')}
              </Link>
            ),
          },
          {
            term: t('snapshot'),
            description: <code className="break-all font-mono text-sm">{decision.snapshot}</code>,
          },
        ]}
      />
    </Section>
  )
}
