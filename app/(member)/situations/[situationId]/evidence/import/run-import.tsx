'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { Button } from '../../../../../_ui/button.tsx'
import { LinkButton } from '../../../../../_ui/link-button.tsx'
import { Progress } from '../../../../../_ui/progress.tsx'
import { Receipt } from '../../../../../_ui/receipt.tsx'
import { RefusalNotice } from '../../../../../_ui/refusal-notice.tsx'
import type { Plan } from './import-draft.ts'

type RunImportProps = {
  readonly base: string
  readonly asked: { situationId: string; uploadId: string; plan: Plan; leaveOut: number[] }
  readonly rows: number
}

/** Enters the rows, one act after the other; where one is refused or lost, it goes on from there when asked. */
export const RunImport = ({ base, asked, rows }: RunImportProps) => {
  const t = useTranslations('intake.run')
  const { run, refusal, receipt } = useAct(useTRPC().evidence.importCsv)
  const [numbers, setNumbers] = useState<readonly number[]>([])
  const [isRunning, setRunning] = useState(false)
  const [isDone, setDone] = useState(false)
  const begun = useRef(false)
  const after = useRef(0)

  const goOn = async () => {
    setRunning(true)
    for (;;) {
      const entered = await run({ ...asked, after: after.current })
      if (!entered) break
      after.current = entered.lastLine
      setNumbers((before) => [...before, ...entered.numbers])
      if (entered.remaining > 0) continue
      setDone(true)
      break
    }
    setRunning(false)
  }
  // It was asked for by the button that led here; development runs effects twice.
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    void goOn()
  })

  const [first] = numbers
  if (isDone && receipt && first !== undefined) {
    const told = { count: numbers.length, first, last: numbers.at(-1) ?? first }
    return (
      <div className="flex flex-col items-start gap-4">
        <Receipt done={t('done', told)} index={receipt.index} at={receipt.at} />
        <p>{t('next')}</p>
        <div className="flex flex-wrap gap-3">
          <LinkButton href={base} variant="primary">
            {t('toRegister')}
          </LinkButton>
          {/* A plain link, so that the steps begin anew. */}
          <a href={`${base}/import`} className="link self-center">
            {t('again')}
          </a>
        </div>
      </div>
    )
  }

  return (
    <div className="flex max-w-form flex-col items-start gap-4">
      <div className="w-full">
        <Progress
          label={t('entering', { done: numbers.length, all: rows })}
          percent={Math.round((numbers.length / Math.max(rows, 1)) * 100)}
        />
      </div>
      {!isRunning && refusal && (
        <>
          <RefusalNotice refusal={refusal} />
          <p>{t('stopped', { done: numbers.length })}</p>
          <Button variant="primary" onPress={goOn}>
            {t('goOn')}
          </Button>
        </>
      )}
    </div>
  )
}
