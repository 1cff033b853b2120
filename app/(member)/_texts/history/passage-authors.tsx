import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { CiteEvidence } from '#server/documents/to-elements.ts'
import { HandWords } from '../../../_editor/hand-words.tsx'
import { type HandRun, handsOf } from '../../../_editor/hands-of.ts'
import { WhenWritten } from './when-written.tsx'

type PassageAuthorsProps = {
  readonly blocks: readonly { readonly node: string; readonly runs: readonly HandRun[] }[]
  readonly language: string
  readonly cite: CiteEvidence
}

/** The passages of a section in reading order, each with who wrote it and when. */
export const PassageAuthors = async ({ blocks: written, language, cite }: PassageAuthorsProps) => {
  const t = await getTranslations('history.authors')
  const blocks = written
    .map(({ node, runs }, place) => ({ node, runs, key: `line ${place}` }))
    .filter(({ runs }) => runs.some(({ text }) => text.trim()))
  const drawCitation = (evidenceId: string) => {
    const known = cite(evidenceId)
    if (known === undefined) return <span className="citation">[—]</span>

    return (
      <Link href={known.href} className="citation" title={known.title}>
        {known.label}
      </Link>
    )
  }
  if (blocks.length === 0) return <p className="text-soft">{t('nothing')}</p>

  return (
    <ol className="flex flex-col gap-4">
      {blocks.map(({ node, runs, key }) => (
        <li key={key}>
          <dl className="flex flex-col gap-2">
            {handsOf(runs).map((hand) => (
              <div
                key={`${hand.memberId} ${hand.from} ${hand.text}`}
                className="grid gap-x-4 border-line border-s ps-3 sm:grid-cols-[1fr_11rem]"
              >
                <dt className="text-sm text-soft sm:order-last">
                  <span className="font-semibold text-ink">{hand.name ?? t('template')}</span>
                  <span className="block">
                    <WhenWritten entry={{ from: hand.from, until: hand.until, saidAt: null }} />
                  </span>
                </dt>
                <dd
                  lang={language}
                  className={
                    node === 'heading' ? 'hand font-semibold font-serif' : 'hand font-serif'
                  }
                >
                  <HandWords text={hand.text} nodes={hand.nodes} cite={drawCitation} />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ol>
  )
}
