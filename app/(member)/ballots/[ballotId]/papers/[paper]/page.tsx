import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { TextNode } from '#server/documents/text-node.ts'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { WrittenText } from '../../../../../_editor/written-text.tsx'
import { Breadcrumbs } from '../../../../../_ui/breadcrumbs.tsx'
import { PageHeader } from '../../../../../_ui/page-header.tsx'
import { FrozenFindings } from '../../../_parts/frozen-findings.tsx'
import { FrozenMeasure, readFrozenMeasure } from '../../../_parts/frozen-measure.tsx'
import { FrozenPiece } from '../../../_parts/frozen-piece.tsx'

type PaperPageProps = { readonly params: Promise<{ ballotId: string; paper: string }> }

export const generateMetadata = async () => ({
  title: (await getTranslations('ballots.papers'))('title'),
})

const isText = (value: unknown): value is TextNode =>
  typeof value === 'object' && value !== null && 'type' in value

/** One of the papers that a ballot was opened on, as it was frozen. Opening it is noted with the reader's vote. */
const PaperPage = async ({ params }: PaperPageProps) => {
  const { ballotId, paper: encoded } = await params
  const key = decodeURIComponent(encoded)
  const found = await (await caller()).ballots.paper({ ballotId, paper: key })
  if (!found) return missing()
  const t = await getTranslations('ballots')
  const { paper, snapshot, number, question, before, after } = found
  const { kind } = paper
  const texts =
    kind === 'assessment' ? snapshot.text : kind === 'text' ? [snapshot.motion?.text] : []
  const pieces = new Map(snapshot.evidence.map((one) => [one.id, one]))
  const cite = (id: string) => {
    const cited = pieces.get(id)
    const href = `/ballots/${ballotId}/papers/${encodeURIComponent(`evidence:${id}`)}`
    return cited && { label: `[${cited.number}]`, title: cited.title, href }
  }
  const piece = pieces.get(key.slice('evidence:'.length))
  const to = (other: string, label: string) => (
    <Link
      href={`/ballots/${ballotId}/papers/${encodeURIComponent(other)}`}
      prefetch={false}
      className="link"
    >
      {label}
    </Link>
  )

  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            trail={[{ href: `/ballots/${ballotId}`, label: t('frozen.ballotOf', { number }) }]}
          />
        }
        eyebrow={question}
        title={t(`papers.kinds.${kind}`, { number: paper.number ?? 0, title: paper.title })}
        lead={t('papers.noted')}
      />
      <div className="flex max-w-prose flex-col gap-8">
        {texts.map(
          (text) =>
            text && (
              <section key={text.documentId}>
                <h2 className="border-line border-b pb-1 text-lg">{text.title}</h2>
                {isText(text.document) && (
                  <WrittenText
                    document={text.document}
                    cite={cite}
                    place={{ id: text.documentId }}
                  />
                )}
              </section>
            ),
        )}
      </div>
      {kind === 'measure' &&
        snapshot.measures.map((measure, place) => {
          const read = readFrozenMeasure(measure)
          return read && <FrozenMeasure key={read.id ?? place} measure={read} />
        })}
      {kind === 'findings' && (
        <FrozenFindings findings={snapshot.findings} actors={snapshot.actors} />
      )}
      {kind === 'evidence' && piece && <FrozenPiece piece={piece} />}
      <p className="flex flex-wrap gap-x-6 gap-y-2 pt-8" data-print="no">
        {before && to(before, t('papers.before'))}
        {after && to(after, t('papers.after'))}
      </p>
    </>
  )
}

export default PaperPage
