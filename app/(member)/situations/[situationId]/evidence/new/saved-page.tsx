'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { z } from 'zod'
import type { getSavedPage } from '#server/evidence/get-saved-page.ts'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { Button } from '../../../../../_ui/button.tsx'
import { DateTime } from '../../../../../_ui/date-time.tsx'
import { Disclosure } from '../../../../../_ui/disclosure.tsx'
import { RefusalNotice, type ShownRefusal } from '../../../../../_ui/refusal-notice.tsx'

export type ReadPage = Extract<z.output<(typeof getSavedPage)['output']>, { ok: true }>

type SavedPageProps = {
  readonly situationId: string
  readonly uploadId: string
  readonly onUse: (page: ReadPage) => void
}

/** Reads a saved page that has arrived: its words, and what it says of itself, offered to the form. */
export const SavedPage = ({ situationId, uploadId, onUse }: SavedPageProps) => {
  const t = useTranslations('evidence.savedPage')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const [page, setPage] = useState<ReadPage | null>(null)
  const [refusal, setRefusal] = useState<ShownRefusal | null>(null)
  const [isReading, setReading] = useState(false)
  const [isUsed, setUsed] = useState(false)

  const read = async () => {
    setReading(true)
    setRefusal(null)
    const answer = await queries
      .fetchQuery(trpc.evidence.savedPage.queryOptions({ situationId, uploadId }))
      .catch(() => 'unreached' as const)
    setReading(false)
    if (answer === 'unreached') setRefusal({ code: 'common.unreachable', params: {} })
    else if (answer === null) setRefusal({ code: 'evidence.no_such_upload', params: {} })
    else if (answer.ok) setPage(answer)
    else setRefusal(answer.refusal)
  }

  if (!page) {
    return (
      <div className="flex flex-col items-start gap-2">
        <Button size="compact" isDisabled={isReading} onPress={read}>
          {t('read')}
        </Button>
        <RefusalNotice refusal={refusal} />
      </div>
    )
  }
  const claims = [
    ['title', page.title],
    ['address', page.address],
    ['savedOn', page.savedOn && <DateTime value={page.savedOn} />],
    ['publishedOn', page.publishedOn && <DateTime value={page.publishedOn} />],
  ] as const

  return (
    <div className="flex max-w-prose flex-col items-start gap-2 border-edge border-s-2 ps-3">
      <p className="text-soft text-sm">{t('lead')}</p>
      <dl className="flex flex-col gap-1">
        {claims.map(([name, value]) => (
          <div key={name}>
            <dt className="inline font-semibold">{t(name)}: </dt>
            <dd className="inline break-words">{value ?? t('notSaid')}</dd>
          </div>
        ))}
      </dl>
      <Button
        size="compact"
        onPress={() => {
          onUse(page)
          setUsed(true)
        }}
      >
        {t('use')}
      </Button>
      {isUsed && <p role="status">{t('used')}</p>}
      <Disclosure summary={t('text')}>
        <div className="prose max-h-96 overflow-y-auto whitespace-pre-line" tabIndex={-1}>
          {page.text || t('noText')}
        </div>
        {page.isCut && <p className="pt-2 text-soft text-sm">{t('cut')}</p>}
      </Disclosure>
    </div>
  )
}
