'use client'
import { useTranslations } from 'next-intl'
import { type MouseEvent, useSyncExternalStore } from 'react'
import type { Contents } from '../../server/documents/contents.ts'
import { headingId } from '../../server/documents/heading-id.ts'
import { useDesk } from './desk-context.ts'
import { useSectionInView } from './use-section-in-view.ts'

type LiveContentsProps = {
  readonly documentId: string
  /** As the server found it; what is read until the section is open. */
  readonly contents: Contents
}

const useContents = ({ documentId, contents }: LiveContentsProps): Contents => {
  const { contents: live } = useDesk()
  return (
    useSyncExternalStore(
      live.subscribe,
      () => live.of(documentId),
      () => undefined,
    ) ?? contents
  )
}

/** How many words a section has, as it is written. */
export const LiveWords = (props: LiveContentsProps) => {
  const t = useTranslations('history.outline')

  return t('words', { count: useContents(props).words })
}

/** The headings inside the section that one is in, each a way to it. */
export const LiveHeadings = (
  props: LiveContentsProps & { readonly section: string; readonly title: string },
) => {
  const { documentId, section, title } = props
  const t = useTranslations('history.outline')
  const { headings } = useContents(props)
  const inView = useSectionInView()
  if (inView !== section || headings.length === 0) return null

  return (
    <ol aria-label={t('headings', { section: title })} className="ms-5 border-line border-s">
      {headings.map(({ text, level, place }) => (
        <li key={place}>
          <a
            href={`#${headingId(documentId, place)}`}
            onClick={(event) => goTo(event, documentId, place)}
            className={`block rounded-sm py-1 pe-1 text-soft hover:bg-wash hover:text-ink ${level === 4 ? 'ps-5' : 'ps-2'}`}
          >
            {text}
          </a>
        </li>
      ))}
    </ol>
  )
}

// Where a section is open, its headings are the editor's and have no ids.
function goTo(event: MouseEvent, documentId: string, place: number): void {
  const writing = document.querySelector(`[data-document="${CSS.escape(documentId)}"]`)
  const heading = writing?.querySelectorAll('h3, h4')[place]
  if (!heading) return
  event.preventDefault()
  heading.scrollIntoView({ block: 'center' })
}

/** How many words the whole text has, as it is written. */
export const LiveTotal = ({ sections }: { readonly sections: readonly LiveContentsProps[] }) => {
  const t = useTranslations('history.outline')
  const { contents: live } = useDesk()
  const total = () =>
    sections.reduce(
      (sum, { documentId, contents }) => sum + (live.of(documentId) ?? contents).words,
      0,
    )
  const before = () => sections.reduce((sum, { contents }) => sum + contents.words, 0)

  return t('total', { count: useSyncExternalStore(live.subscribe, total, before) })
}
