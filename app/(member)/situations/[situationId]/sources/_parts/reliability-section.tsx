import { useTranslations } from 'next-intl'
import { DateTime } from '../../../../../_ui/date-time.tsx'
import { Section } from '../../../../../_ui/section.tsx'
import { Table } from '../../../../../_ui/table.tsx'
import { RateDialog } from './rate-dialog.tsx'
import type { ShownSource } from './shown-source.ts'

/** How reliable a source was held to be, with reasons, the present judgement first. */
export const ReliabilitySection = ({ source }: { readonly source: ShownSource }) => {
  const t = useTranslations('sources')
  const scale = useTranslations('evidence.scales.reliability')
  const { reliability, protection, may, sourceId } = source

  return (
    <Section
      title={t('reliability.title')}
      lead={t(protection === null ? 'reliability.lead' : 'reliability.handler')}
      actions={
        may.rate ? (
          <RateDialog sourceId={sourceId} present={reliability[0]?.reliability ?? null} />
        ) : undefined
      }
    >
      {reliability.length === 0 ? (
        <p className="text-soft">{t('reliability.none')}</p>
      ) : (
        <Table
          caption={t('reliability.title')}
          captionHidden
          columns={[
            { key: 'reliability', label: t('reliability.columns.reliability'), heads: true },
            { key: 'reason', label: t('reliability.columns.reason') },
            { key: 'by', label: t('reliability.columns.by') },
            { key: 'at', label: t('reliability.columns.at') },
          ]}
          rows={reliability.map((judged) => ({
            key: String(judged.at.getTime()),
            cells: {
              reliability: (
                <>
                  {scale(`${judged.reliability}.name`)}
                  {protection !== null && (
                    <span className="block font-normal text-soft text-sm">{t('byHandler')}</span>
                  )}
                </>
              ),
              reason: judged.reason,
              by: judged.by,
              at: <DateTime value={judged.at} />,
            },
          }))}
        />
      )}
    </Section>
  )
}
