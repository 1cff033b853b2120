'use client'
import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import type { Marking } from '#server/situations/rules/markings.ts'

type CitationCardProps = {
  readonly triggerRef: RefObject<HTMLElement | null>
  readonly label: string
  readonly title: string
  readonly source: string
  readonly marking: Marking
  readonly href: string
  readonly onClose: () => void
}

/** What a citation is of, beside it, for who is writing: the item opens elsewhere, and their place is kept. */
export const CitationCard = ({
  triggerRef,
  label,
  title,
  source,
  marking,
  href,
  onClose,
}: CitationCardProps) => {
  const t = useTranslations('assessments.citation')
  const words = useTranslations('situations.markings')

  return (
    <Popover
      triggerRef={triggerRef}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      offset={6}
      className="max-w-80 rounded-md border border-line bg-sheet px-3 py-2 text-sm shadow-overlay"
    >
      <Dialog aria-label={t('card', { label })} className="flex flex-col gap-1 outline-none">
        <p className="text-faint tabular-nums">{label}</p>
        <p className="font-semibold text-base">{title}</p>
        <p className="text-soft">{source}</p>
        <p className="text-soft">{t('marking', { marking: words(marking) })}</p>
        <a
          href={href}
          target="_blank"
          rel="noopener"
          className="link self-start py-1"
          onClick={onClose}
        >
          {t('open')}
        </a>
      </Dialog>
    </Popover>
  )
}
