'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { RefusalNotice, type ShownRefusal } from '../../../../../_ui/refusal-notice.tsx'
import { Section } from '../../../../../_ui/section.tsx'
import type { FormOffers } from '../_parts/evidence-draft.ts'
import { CheckReport } from './check-report.tsx'
import { CsvChooser } from './csv-chooser.tsx'
import { FileSummary } from './file-summary.tsx'
import { type Plan, proposedPlan, type ReadFile, type Report } from './import-draft.ts'
import { MappingStep } from './mapping-step.tsx'
import { RunImport } from './run-import.tsx'

type CsvImportProps = {
  readonly base: string
  readonly situationId: string
  readonly offers: FormOffers
}

/** The steps from a file to evidence, each under the one before; what comes first may be changed until the end. */
export const CsvImport = ({ base, situationId, offers }: CsvImportProps) => {
  const t = useTranslations('intake')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const [file, setFile] = useState<ReadFile | null>(null)
  const [plan, setPlan] = useState<Plan | null>(null)
  const [report, setReport] = useState<Report | null>(null)
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set())
  const [isChecking, setChecking] = useState(false)
  const [isBegun, setBegun] = useState(false)
  const [refusal, setRefusal] = useState<ShownRefusal | null>(null)

  const chosen = (read: ReadFile) => {
    setFile(read)
    setPlan(proposedPlan(read))
    setReport(null)
  }
  const change = (changed: Plan) => {
    setPlan(changed)
    setReport(null)
    setRefusal(null)
  }
  const check = async () => {
    if (!file || !plan) return
    setChecking(true)
    setRefusal(null)
    const asked = { situationId, uploadId: file.uploadId, plan }
    const answer = await queries
      .fetchQuery({ ...trpc.evidence.csvCheck.queryOptions(asked), staleTime: 0 })
      .catch(() => 'unreached' as const)
    setChecking(false)
    if (answer === 'unreached') setRefusal({ code: 'common.unreachable', params: {} })
    else if (answer === null) setRefusal({ code: 'evidence.no_such_upload', params: {} })
    else if (!answer.ok) setRefusal(answer.refusal)
    else {
      setReport(answer)
      setLeftOut(new Set(answer.sameLines))
    }
  }

  if (!file || !plan) {
    return (
      <Section title={t('steps.file')}>
        <CsvChooser situationId={situationId} onRead={chosen} />
      </Section>
    )
  }

  return (
    <>
      <Section title={t('steps.file')}>
        <FileSummary file={file} />
        {!isBegun && <CsvChooser situationId={situationId} onRead={chosen} again />}
      </Section>
      {!isBegun && (
        <Section title={t('steps.mapping')}>
          <MappingStep
            situationId={situationId}
            file={file}
            offers={offers}
            plan={plan}
            onChange={change}
            pending={isChecking}
            onCheck={check}
          />
          <RefusalNotice refusal={refusal} />
        </Section>
      )}
      {report && !isBegun && (
        <Section title={t('steps.check')}>
          <CheckReport
            base={base}
            report={report}
            leftOut={leftOut}
            onLeaveOut={setLeftOut}
            onImport={() => setBegun(true)}
          />
        </Section>
      )}
      {report && isBegun && (
        <Section title={t('steps.import')}>
          <RunImport
            base={base}
            asked={{ situationId, uploadId: file.uploadId, plan, leaveOut: [...leftOut] }}
            rows={report.ready - leftOut.size}
          />
        </Section>
      )}
    </>
  )
}
