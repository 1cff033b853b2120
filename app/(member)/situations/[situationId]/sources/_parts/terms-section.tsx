import { useTranslations } from 'next-intl'
import { DateTime } from '../../../../../_ui/date-time.tsx'
import { Section } from '../../../../../_ui/section.tsx'
import { Table } from '../../../../../_ui/table.tsx'
import type { ShownSource } from './shown-source.ts'
import { TermsDialog } from './terms-dialog.tsx'

/** What a source agreed to, the present terms first, each with its day and reason. */
export const TermsSection = ({ source }: { readonly source: ShownSource }) => {
  const t = useTranslations('sources')
  const { terms, may } = source

  return (
    <Section
      title={t('terms.title')}
      lead={t('terms.lead')}
      actions={may.recordTerms ? <TermsDialog source={source} /> : undefined}
    >
      <Table
        caption={t('terms.title')}
        captionHidden
        columns={[
          { key: 'consent', label: t('terms.columns.consent'), heads: true },
          { key: 'on', label: t('terms.columns.on') },
          { key: 'reason', label: t('terms.columns.reason') },
          { key: 'by', label: t('terms.columns.by') },
          { key: 'at', label: t('terms.columns.at') },
        ]}
        rows={terms.map(({ consent, originatorControl, agreedOn, reason, by, at }) => ({
          key: String(at.getTime()),
          cells: {
            consent: (
              <>
                {t(`consent.${consent}`)}
                {originatorControl && (
                  <span className="block font-normal text-soft text-sm">{t('control')}</span>
                )}
              </>
            ),
            on: agreedOn === null ? t('terms.undated') : <DateTime value={agreedOn} />,
            reason: reason ?? t('terms.entered'),
            by,
            at: <DateTime value={at} />,
          },
        }))}
      />
    </Section>
  )
}
