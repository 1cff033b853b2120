'use client'
import { useQuery } from '@tanstack/react-query'
import type { Editor } from '@tiptap/core'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../_client/trpc.tsx'
import { CitationChip } from './citation-chip.tsx'
import { HandWords } from './hand-words.tsx'
import { handsOf } from './hands-of.ts'
import { chosenLines, runsOfLines } from './lines-chosen.ts'

type WhoWroteProps = { readonly editor: Editor; readonly documentId: string }

/** Who wrote the words that are selected as it opens, or the line of the caret, and when. */
export const WhoWrote = ({ editor, documentId }: WhoWroteProps) => {
  const t = useTranslations('history.authors')
  const [lines] = useState(() => chosenLines(editor.state))
  const format = useFormatter()
  const trpc = useTRPC()
  // Each text has its history below its own page.
  const address = usePathname()
  const found = useQuery({
    ...trpc.assessments.authorship.queryOptions({ documentId }),
    staleTime: 0,
  })
  const time = (at: string) =>
    format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' })
  if (lines.length === 0) return <p>{t('choose')}</p>
  if (found.isPending || found.isFetching) return <p role="status">{t('reading')}</p>
  if (found.isError) return <p role="alert">{t('failed')}</p>
  const runs = runsOfLines(lines, found.data?.blocks ?? [])
  if (runs === null) return <p role="status">{t('changed')}</p>

  // Who wrote a space alone between others' words is not worth a line; the space itself is.
  const hands = handsOf(runs).filter(({ text }) => text.trim() !== '')

  return (
    <>
      <ul className="flex flex-col">
        {hands.map((hand) => (
          <li
            key={`${hand.memberId} ${hand.from} ${hand.text}`}
            className="border-line border-t py-2"
          >
            <span className="font-semibold">{hand.name ?? t('template')}</span>{' '}
            <span className="text-sm text-soft">
              {time(hand.from) === time(hand.until)
                ? time(hand.from)
                : format.dateTimeRange(new Date(hand.from), new Date(hand.until), {
                    dateStyle: 'medium',
                    timeStyle: 'short',
                  })}
            </span>
            <q className="hand block break-words font-serif text-soft">
              <HandWords
                text={hand.text}
                nodes={hand.nodes}
                cite={(evidenceId) => <CitationChip evidenceId={evidenceId} />}
              />
            </q>
          </li>
        ))}
      </ul>
      <p>
        <Link href={`${address}/history/authors`} className="link">
          {t('all')}
        </Link>
      </p>
    </>
  )
}
