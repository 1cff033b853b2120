import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { reportInput } from '#server/reports/report.schema.ts'
import { Notice } from '../../../_ui/notice.tsx'
import { PageHeader } from '../../../_ui/page-header.tsx'
import { Section } from '../../../_ui/section.tsx'
import { LogTabs } from '../_parts/log-tabs.tsx'
import { DecisionsReported } from './_parts/decisions-reported.tsx'
import { MeetingsReported } from './_parts/meetings-reported.tsx'
import { ReportForm } from './_parts/report-form.tsx'
import { ResponseReported } from './_parts/response-reported.tsx'

type ReportPageProps = {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async () => ({ title: (await getTranslations('reports'))('title') })

/** An annual or parliamentary report: what the body did in a period, each figure beside what it follows from. */
const ReportPage = async ({ searchParams }: ReportPageProps) => {
  const given = await searchParams
  const year = new Date().getUTCFullYear()
  const standard = { firstDay: `${year}-01-01`, lastDay: `${year}-12-31`, highest: 'restricted' }
  const asked = reportInput.safeParse({ ...standard, ...given })
  const t = await getTranslations('reports')
  const report = asked.success ? await (await caller()).reports.get(asked.data) : null
  const shown = asked.success ? asked.data : { ...standard, highest: 'restricted' as const }

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <LogTabs />
      <ReportForm asked={shown} mayBeSaved={report !== null} />
      {!asked.success && <Notice kind="error" title={t('form.invalid')} />}
      {report && (
        <>
          <MeetingsReported report={report} />
          <DecisionsReported report={report} />
          <ResponseReported report={report} />
          <Section title={t('method.title')}>
            <p className="max-w-prose text-soft">
              {t('method.words', { index: String(report.index) })}
            </p>
          </Section>
        </>
      )}
    </>
  )
}

export default ReportPage
