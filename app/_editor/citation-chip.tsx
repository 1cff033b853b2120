'use client'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type MouseEvent, useRef, useState } from 'react'
import { useTRPC } from '../_client/trpc.tsx'
import { NotFetched } from '../_ui/not-fetched.tsx'
import { useFetched } from '../_ui/use-fetched.ts'
import { useDesk } from './desk-context.ts'

type CitationChipProps = {
  readonly evidenceId: string
  /** Whether somebody may be writing here, and how they go on; a press then shows a card and does not leave the page. */
  readonly writing?: { readonly isOn: () => boolean; readonly goOn: () => void }
}

/** An evidence item by number and grade as they stand now, with a way to it. */
export const CitationChip = ({ evidenceId, writing }: CitationChipProps) => {
  const t = useTranslations('assessments.citation')
  const { cited, situationId } = useDesk()
  const trpc = useTRPC()
  const ref = useRef<HTMLAnchorElement>(null)
  const [isOpen, setOpen] = useState(false)
  const { part: CitationCard, hasFailed } = useFetched(
    () => import('./citation-card.tsx').then((file) => file.CitationCard),
    isOpen,
  )
  const known = cited.get(evidenceId)
  const fetched = useQuery({
    ...trpc.evidence.citation.queryOptions({ evidenceId }),
    enabled: known === undefined && evidenceId !== '',
    staleTime: 60_000,
  })
  const evidence = known ?? fetched.data
  if (!evidence) {
    return <span className="citation">{t('hidden')}</span>
  }
  const { number, code, title, sourceName, marking } = evidence
  const label = code === null ? t('ungraded', { number }) : t('label', { number, code })
  const href = `/situations/${situationId}/evidence/${evidence.evidenceId}`
  const press = (event: MouseEvent) => {
    if (!writing?.isOn() || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    setOpen(true)
  }
  const close = () => {
    setOpen(false)
    writing?.goOn()
  }

  return (
    <>
      <Link
        ref={ref}
        href={href}
        className="citation"
        title={t('title', { title, source: sourceName })}
        onClick={press}
      >
        {label}
      </Link>
      {CitationCard && isOpen && (
        <CitationCard
          triggerRef={ref}
          {...{ label, title, href, marking }}
          source={sourceName}
          onClose={close}
        />
      )}
      {hasFailed && isOpen && <NotFetched onLeave={close} />}
    </>
  )
}
