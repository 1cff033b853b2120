import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { disagreementsOf, pillarsOf } from '#server/reports/rules/sentences.ts'
import { DateTime } from '../../../../_ui/date-time.tsx'
import { Pillars } from '../../../../_ui/pillar-ring.tsx'
import { Section } from '../../../../_ui/section.tsx'
import { Table } from '../../../../_ui/table.tsx'
import type { ShownReport } from './shown-report.ts'

type NamedProps = {
  readonly of: {
    readonly decisionId: string
    readonly number: number
    readonly title: string | null
  }
}

const Named = async ({ of: { decisionId, number, title } }: NamedProps) => {
  const t = await getTranslations('reports.decisions')

  return (
    <Link href={`/decisions/${decisionId}`} className="link font-normal">
      {t('named', { number, title: title ?? t('above') })}
    </Link>
  )
}

/** The decisions of a period by pillar, who disagreed with them, and what reviews found. */
export const DecisionsReported = async ({ report }: { readonly report: ShownReport }) => {
  const t = await getTranslations('reports')
  const { decisions, figures, reviews } = report
  const contested = decisions.filter(
    ({ against, dissents }) => against.length > 0 || dissents.length > 0,
  )
  const decided = { key: 'decision', label: t('columns.decision'), heads: true } as const

  return (
    <>
      <Section title={t('decisions.title')} lead={t('decisions.figures', { count: figures.all })}>
        {decisions.length > 0 && (
          <>
            <ul className="pb-4">
              <li>{t('decisions.perPillar', pillarsOf(figures.pillars))}</li>
              <li>{t('decisions.byNature', figures.nature)}</li>
              <li>{t('decisions.byBasis', figures.basis)}</li>
            </ul>
            <Table
              caption={t('decisions.title')}
              captionHidden
              columns={[
                { key: 'decided', label: t('columns.decided') },
                decided,
                { key: 'situation', label: t('columns.situation') },
                { key: 'pillars', label: t('columns.pillars') },
                { key: 'lead', label: t('columns.lead') },
              ]}
              rows={decisions.map((one) => ({
                key: one.decisionId,
                cells: {
                  decided: <DateTime value={one.decidedAt} precision="day" />,
                  decision: <Named of={one} />,
                  situation: one.situationName,
                  pillars: <Pillars engaged={one.pillars} />,
                  lead: one.leadMinistry,
                },
              }))}
            />
          </>
        )}
      </Section>
      <Section title={t('dissent.title')} lead={t('dissent.figures', disagreementsOf(figures))}>
        {contested.length > 0 && (
          <Table
            caption={t('dissent.title')}
            captionHidden
            columns={[
              decided,
              { key: 'against', label: t('columns.against') },
              { key: 'dissents', label: t('columns.dissents') },
            ]}
            rows={contested.map((one) => ({
              key: one.decisionId,
              cells: {
                decision: <Named of={one} />,
                against: one.against.join(', '),
                dissents: one.dissents
                  .map(({ kind, ministry }) =>
                    t('dissent.by', { kind: t(`dissent.kinds.${kind}`), ministry }),
                  )
                  .join(', '),
              },
            }))}
          />
        )}
      </Section>
      <Section title={t('outcomes.title')}>
        {reviews.length === 0 ? (
          <p className="text-soft">{t('outcomes.none')}</p>
        ) : (
          <Table
            caption={t('outcomes.title')}
            captionHidden
            columns={[
              { key: 'reviewed', label: t('columns.reviewed') },
              decided,
              { key: 'outcome', label: t('columns.outcome') },
              { key: 'right', label: t('columns.right'), align: 'end' },
            ]}
            rows={reviews.map((one) => ({
              key: `${one.decisionId} ${one.at.toISOString()}`,
              cells: {
                reviewed: <DateTime value={one.at} precision="day" />,
                decision: <Named of={one} />,
                outcome: t(`outcomes.kinds.${one.outcome}`),
                right: t('outcomes.right', { right: one.right, judged: one.judged }),
              },
            }))}
          />
        )}
      </Section>
    </>
  )
}
