import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Disclosure } from '../../../_ui/disclosure.tsx'
import { Section } from '../../../_ui/section.tsx'
import { StateWord } from '../../../_ui/state-word.tsx'
import { EvidenceThen } from './evidence-then.tsx'
import { FindingsThenAndNow } from './findings-then-and-now.tsx'
import { PolicyThen } from './policy-then.tsx'
import { RisksThen } from './risks-then.tsx'
import type { ShownDecision } from './shown-decision.ts'

type BasisSectionProps = { readonly decision: ShownDecision }

/** What was known when the decision was logged beside what is known now, differences marked. */
export const BasisSection = async ({ decision }: BasisSectionProps) => {
  const t = await getTranslations('decisions.basis')
  const { changes, policy, weakened, text, later, seriousRisks } = decision.basisThenAndNow

  return (
    <Section id="basis" title={t('title')} lead={t('lead')}>
      <div className="flex flex-col gap-6">
        <p data-print="no">
          <Link href={`/decisions/${decision.decisionId}/then-and-now`} className="link">
            {t('whole')}
          </Link>
        </p>
        <StateWord sign={changes === 0 ? 'done' : 'changed'} className="whitespace-normal">
          {changes === 0 ? t('same') : t('changed', { count: changes })}
        </StateWord>
        {weakened && (
          <StateWord sign="alert" className="whitespace-normal">
            {t('weakened')}
          </StateWord>
        )}
        <PolicyThen policy={policy} />
        <FindingsThenAndNow decision={decision} />
        <EvidenceThen decision={decision} />
        <RisksThen situationId={decision.situationId} risks={seriousRisks} />
        {later.length > 0 && (
          <Disclosure summary={t('later', { count: later.length })}>
            <ul className="list-disc ps-5">
              {later.map(({ evidenceId, title }) => (
                <li key={evidenceId}>
                  <Link
                    href={`/situations/${decision.situationId}/evidence/${evidenceId}`}
                    className="link"
                  >
                    {title}
                  </Link>
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
        <div>
          <h3 className="pb-1">{t('text')}</h3>
          {text.length === 0 ? (
            <p className="text-soft">{t('noText')}</p>
          ) : (
            <ul className="list-disc ps-5">
              {text.map(({ documentId, title, sequence }) => (
                <li key={documentId}>{t('section', { title, sequence })}</li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </Section>
  )
}
