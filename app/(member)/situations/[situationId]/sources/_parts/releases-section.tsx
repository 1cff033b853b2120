import { useTranslations } from 'next-intl'
import { DateTime } from '../../../../../_ui/date-time.tsx'
import { Section } from '../../../../../_ui/section.tsx'
import { Table } from '../../../../../_ui/table.tsx'
import { AnswerDialog } from './answer-dialog.tsx'
import { AskDialog } from './ask-dialog.tsx'
import type { ShownSource } from './shown-source.ts'

/** What the originator of a source was asked to let go of, for whom, and what it answered. */
export const ReleasesSection = ({ source }: { readonly source: ShownSource }) => {
  const t = useTranslations('sources')
  const { releases, sourceId, originatorControl, may } = source
  const mayAct = may.recordTerms
  if (!originatorControl && releases.length === 0) return null

  return (
    <Section
      title={t('releases.title')}
      lead={t('releases.lead')}
      actions={mayAct && originatorControl ? <AskDialog sourceId={sourceId} /> : undefined}
    >
      {releases.length === 0 ? (
        <p className="text-soft">{t('releases.none')}</p>
      ) : (
        <Table
          caption={t('releases.title')}
          captionHidden
          columns={[
            { key: 'audience', label: t('releases.columns.audience'), heads: true },
            { key: 'purpose', label: t('releases.columns.purpose') },
            { key: 'answer', label: t('releases.columns.answer') },
            ...(mayAct ? [{ key: 'act', label: t('releases.columns.act') }] : []),
          ]}
          rows={releases.map((release) => ({
            key: release.releaseId,
            cells: {
              audience: t(`releases.audiences.${release.audience}`),
              purpose: (
                <>
                  {release.purpose}
                  <span className="block text-soft text-sm">
                    {t.rich('releases.asked', { day: () => <DateTime value={release.askedOn} /> })}
                  </span>
                </>
              ),
              answer: (
                <>
                  {t(`releases.answers.${release.answer ?? 'none'}`)}
                  {release.answeredBy !== null && (
                    <span className="block text-soft text-sm">
                      {t.rich('releases.answeredBy', {
                        name: release.answeredBy,
                        day: () => <DateTime value={release.answeredOn ?? ''} />,
                      })}
                    </span>
                  )}
                  {release.note !== '' && <span className="block">{release.note}</span>}
                </>
              ),
              act:
                release.answer === null || release.answer === 'agreed' ? (
                  <AnswerDialog
                    releaseId={release.releaseId}
                    isAgreed={release.answer === 'agreed'}
                  />
                ) : null,
            },
          }))}
        />
      )}
    </Section>
  )
}
