'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { createElement, useState } from 'react'
import type { z } from 'zod'
import type { getPdfPage } from '#server/evidence/get-pdf-page.ts'
import { useTRPC } from '../../../../../../_client/trpc.tsx'
import { Button } from '../../../../../../_ui/button.tsx'
import { classNames } from '../../../../../../_ui/class-names.ts'
import { Disclosure } from '../../../../../../_ui/disclosure.tsx'
import { NumberField } from '../../../../../../_ui/number-field.tsx'
import { RefusalNotice, type ShownRefusal } from '../../../../../../_ui/refusal-notice.tsx'

type PdfPagesProps = { readonly fileId: string; readonly name: string }
type Shown = Extract<z.output<(typeof getPdfPage)['output']>, { ok: true }> & { page: number }

/** The pages of a PDF, one at a time, each an image that the server draws when it is asked for. */
export const PdfPages = ({ fileId, name }: PdfPagesProps) => {
  const t = useTranslations('evidence.file.pages')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const [shown, setShown] = useState<Shown | null>(null)
  const [refusal, setRefusal] = useState<ShownRefusal | null>(null)
  const [isDrawing, setDrawing] = useState(false)
  const [isLarge, setLarge] = useState(false)

  const show = async (page: number) => {
    setDrawing(true)
    setRefusal(null)
    const answer = await queries
      .fetchQuery(trpc.evidence.pdfPage.queryOptions({ fileId, page }, { retry: false }))
      .catch(() => 'unreached' as const)
    setDrawing(false)
    if (answer === 'unreached') setRefusal({ code: 'common.unreachable', params: {} })
    else if (answer === null) setRefusal({ code: 'common.not_found', params: {} })
    else if (answer.ok) setShown({ ...answer, page })
    else setRefusal(answer.refusal)
  }

  if (!shown) {
    return (
      <div className="flex flex-col items-start gap-2 py-1" data-print="no">
        <Button size="compact" pending={isDrawing} onPress={() => show(1)}>
          {t('open')}
        </Button>
        <RefusalNotice refusal={refusal} />
      </div>
    )
  }
  const { page, pages, image, width, height, text } = shown

  return (
    <div className="flex flex-col gap-2 py-1" data-print="no">
      <section aria-label={name} tabIndex={isLarge ? 0 : -1} className="overflow-x-auto">
        {createElement('img', {
          ...{ src: image, width, height },
          alt: t('alt', { name, page }),
          className: classNames(
            'h-auto border border-line bg-white',
            isLarge ? 'max-w-none' : 'w-full',
          ),
        })}
      </section>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p role="status" className="text-soft text-sm">
          {t('where', { page, pages })}
        </p>
        <Button size="compact" onPress={() => setLarge(!isLarge)}>
          {t(isLarge ? 'smaller' : 'larger')}
        </Button>
      </div>
      {pages > 1 && (
        <div className="flex flex-wrap items-end gap-2">
          <Button
            size="compact"
            isDisabled={isDrawing || page === 1}
            onPress={() => show(page - 1)}
          >
            {t('previous')}
          </Button>
          <Button
            size="compact"
            isDisabled={isDrawing || page === pages}
            onPress={() => show(page + 1)}
          >
            {t('next')}
          </Button>
          {pages > 2 && (
            <NumberField
              label={t('goTo')}
              value={page}
              minValue={1}
              maxValue={pages}
              onChange={(wanted) => {
                if (!Number.isNaN(wanted) && wanted !== page) void show(wanted)
              }}
            />
          )}
        </div>
      )}
      <RefusalNotice refusal={refusal} />
      <p className="text-soft text-sm">{t('note')}</p>
      <Disclosure summary={t('text')}>
        <div className="prose max-h-96 overflow-y-auto whitespace-pre-line text-sm" tabIndex={-1}>
          {text || t('noText')}
        </div>
      </Disclosure>
    </div>
  )
}
