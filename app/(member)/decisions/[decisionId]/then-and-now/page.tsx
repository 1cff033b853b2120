import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { caller, currentPast } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import '../../../_texts/history/diff.css'
import { Breadcrumbs } from '../../../../_ui/breadcrumbs.tsx'
import { DateTime } from '../../../../_ui/date-time.tsx'
import { PageHeader } from '../../../../_ui/page-header.tsx'
import { Section } from '../../../../_ui/section.tsx'
import { StateWord } from '../../../../_ui/state-word.tsx'
import { WhenReady } from '../../../../_ui/when-ready.tsx'
import { ClassificationBand } from '../../../situations/[situationId]/_parts/classification-band.tsx'
import { DecidedText } from '../decided-text.tsx'
import { FindingsThenAndNow } from '../findings-then-and-now.tsx'
import { PolicyThen } from '../policy-then.tsx'
import { RisksThen } from '../risks-then.tsx'
import { EvidenceCompared } from './evidence-compared.tsx'
import { MeasuresCompared } from './measures-compared.tsx'
import { TextCompared } from './text-compared.tsx'

type ThenAndNowPageProps = { readonly params: Promise<{ decisionId: string }> }

export const generateMetadata = async () => ({
  title: (await getTranslations('decisions.thenAndNow'))('title'),
})

/** A decision with what it rested on as it stood when it was logged, beside how it stands today. */
const ThenAndNowPage = async ({ params }: ThenAndNowPageProps) => {
  const { decisionId } = await params
  if (!z.uuid().safeParse(decisionId).success) return missing()
  const api = await caller()
  const decision = await api.decisions.get({ decisionId })
  if (!decision) return missing()
  const t = await getTranslations('decisions')
  const markings = await getTranslations('situations.markings')
  const { situationId, basisThenAndNow } = decision
  const { changes, policy, seriousRisks, weakened } = basisThenAndNow
  const past = await currentPast()

  return (
    <article>
      <div className="pb-4">
        <ClassificationBand marking={markings(decision.marking)} />
      </div>
      <PageHeader
        above={
          <Breadcrumbs
            trail={[
              { href: '/decisions', label: t('title') },
              { href: `/decisions/${decisionId}`, label: decision.title },
            ]}
          />
        }
        eyebrow={t('one.eyebrow', { number: decision.number, situation: decision.situationName })}
        title={t('thenAndNow.title')}
        lead={t.rich('thenAndNow.lead', {
          before: () => <DateTime value={decision.decidedAt} precision="day" />,
          today: () => <DateTime value={past?.time ?? decision.now} precision="day" />,
        })}
      />
      <div className="flex flex-col items-start gap-2 pb-6">
        <StateWord sign={changes === 0 ? 'done' : 'changed'} className="whitespace-normal">
          {changes === 0 ? t('basis.same') : t('basis.changed', { count: changes })}
        </StateWord>
        {weakened && (
          <StateWord sign="alert" className="whitespace-normal">
            {t('basis.weakened')}
          </StateWord>
        )}
      </div>
      <Section title={t('one.decided')} lead={t('thenAndNow.never')}>
        <DecidedText decision={decision} />
      </Section>
      <WhenReady
        work={() => api.decisions.thenAndNow({ decisionId })}
        label={t('thenAndNow.working')}
      >
        {(compared) =>
          compared ? (
            <>
              <p data-print="no" className="pb-6">
                {/* Opened anew: what is around a page is made for one moment. */}
                <a
                  href={`/situations/${situationId}?at=${compared.index}`}
                  data-past=""
                  className="link"
                >
                  {t('thenAndNow.everything')}
                </a>
              </p>
              <Section title={t('thenAndNow.found')}>
                <PolicyThen policy={policy} />
                <FindingsThenAndNow decision={decision} />
                <RisksThen situationId={situationId} risks={seriousRisks} />
              </Section>
              <EvidenceCompared situationId={situationId} evidence={compared.evidence} />
              <MeasuresCompared situationId={situationId} measures={compared.measures} />
              <TextCompared situationId={situationId} text={compared.text} />
            </>
          ) : (
            missing()
          )
        }
      </WhenReady>
      <ClassificationBand marking={markings(decision.marking)} />
    </article>
  )
}

export default ThenAndNowPage
