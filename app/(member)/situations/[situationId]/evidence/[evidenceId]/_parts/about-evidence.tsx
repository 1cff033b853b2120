import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { outsideAudiences } from '#server/evidence/rules/release.ts'
import { DateTime } from '../../../../../../_ui/date-time.tsx'
import { Section } from '../../../../../../_ui/section.tsx'
import { StateWord } from '../../../../../../_ui/state-word.tsx'
import { ReliabilityWord } from '../../../sources/_parts/reliability-word.tsx'
import { DaySpan } from '../../_parts/day-span.tsx'
import { MarkingTerm } from './marking-term.tsx'
import type { ShownEvidence } from './shown-evidence.ts'
import { Term } from './term.tsx'

/** Marking, source, provider, reference, place and days. */
export const AboutEvidence = ({ evidence }: { readonly evidence: ShownEvidence }) => {
  const t = useTranslations('evidence')
  const locale = useLocale()
  const { source, provider, citation, place, added, intake } = evidence

  return (
    <Section title={t('page.about')}>
      <dl className="flex flex-col gap-3">
        <MarkingTerm evidence={evidence} />
        <Term name={t('page.source')}>
          <Link
            href={`/situations/${evidence.situationId}/sources/${source.sourceId}`}
            className="link"
          >
            {source.name}
          </Link>{' '}
          <span className="text-faint">({t(`kinds.${source.kind}`)})</span>
          <span className="block text-soft text-sm">
            {t('page.reliability')}{' '}
            <ReliabilityWord reliability={source.reliability} byHandler={source.isProtected} />
          </span>
          {source.isDiscredited && <StateWord sign="refused">{t('page.discredited')}</StateWord>}
          {source.note && <span className="block text-soft text-sm">{source.note}</span>}
        </Term>
        <Term name={t('page.provider')}>
          {provider?.name ?? <span className="text-faint">{t('page.noProvider')}</span>}
        </Term>
        <Term name={t('page.leaving')}>
          {outsideAudiences.map((audience) => (
            <span key={audience} className="block">
              {t('page.leavingFor', { audience, why: evidence.withheld[audience] ?? 'none' })}
            </span>
          ))}
        </Term>
        {citation && <Term name={t('page.citation')}>{citation}</Term>}
        {place && (
          <Term name={t('page.place')}>
            {place}
            {evidence.placePrecision && (
              <span className="block text-soft text-sm">
                {t(`precisions.${evidence.placePrecision}`)}
              </span>
            )}
          </Term>
        )}
        {evidence.language && (
          <Term name={t('page.language')}>
            {new Intl.DisplayNames(locale, { type: 'language' }).of(evidence.language)}
            {evidence.translator && (
              <span className="block text-soft text-sm">
                {t('page.translated', { name: evidence.translator })}
              </span>
            )}
          </Term>
        )}
        <Term name={t('page.event')}>
          <DaySpan from={evidence.eventFrom} to={evidence.eventTo} />
        </Term>
        {evidence.reportedOn && (
          <Term name={t('page.reportedOn')}>
            <DateTime value={evidence.reportedOn} />
          </Term>
        )}
        <Term name={t('page.added')}>
          <DateTime value={added.at} /> {added.by && t('page.addedBy', { name: added.by })}
        </Term>
        {intake && (
          <Term name={t('page.imported')}>
            {t('page.importedFrom', intake)}
            <span className="block break-all text-faint text-sm">SHA-256 {intake.sha256}</span>
          </Term>
        )}
      </dl>
    </Section>
  )
}
