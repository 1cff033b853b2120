'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Button } from '../../../../../_ui/button.tsx'
import { Disclosure } from '../../../../../_ui/disclosure.tsx'
import { AlikeRows } from './alike-rows.tsx'
import { FaultTable } from './fault-table.tsx'
import type { Report } from './import-draft.ts'

type CheckReportProps = {
  readonly base: string
  readonly report: Report
  readonly leftOut: ReadonlySet<number>
  readonly onLeaveOut: (lines: ReadonlySet<number>) => void
  readonly onImport: () => void
}

/** What the dry run came to, and the button that makes it so. */
export const CheckReport = ({ base, report, leftOut, onLeaveOut, onImport }: CheckReportProps) => {
  const t = useTranslations('intake.report')
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => ref.current?.focus(), [])
  const count = report.ready - leftOut.size
  const unnamed = report.newSourceCount - report.newSources.length

  return (
    <div ref={ref} tabIndex={-1} className="flex flex-col items-start gap-5 outline-none">
      <div className="flex max-w-prose flex-col gap-2" role="status">
        <p className="font-semibold">{t('ready', { count: report.ready })}</p>
        <p>{report.faulty > 0 ? t('faulty', { count: report.faulty }) : t('noFaults')}</p>
      </div>
      <FaultTable report={report} />
      {report.newSourceCount > 0 && (
        <Disclosure summary={t('newSources', { count: report.newSourceCount })}>
          <ul className="columns-1 gap-8 sm:columns-2">
            {report.newSources.map((name) => (
              <li key={name}>{name}</li>
            ))}
            {unnamed > 0 && <li>{t('more', { count: unnamed })}</li>}
          </ul>
        </Disclosure>
      )}
      <AlikeRows base={base} report={report} leftOut={leftOut} onLeaveOut={onLeaveOut} />
      {count > 0 && (
        <Button variant="primary" consequence={t('consequence')} onPress={onImport}>
          {t('import', { count })}
        </Button>
      )}
    </div>
  )
}
