import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { evidence } from '#db/schema/evidence.ts'
import { source } from '#db/schema/source.ts'
import { paragraphsOf, plainParagraph, plainWords } from '#server/documents/plain-nodes.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import { held } from '#server/platform/versions.ts'
import type { ShownPaper } from '../papers-shown.ts'
import type { PackWords } from './pack-words.ts'
import { packHeading } from './part.ts'

/** Pieces of evidence as they were reported, by number; each cites itself, so that its grade is in the annex. */
export const evidencePart = async (
  tx: Transaction,
  pieces: readonly ShownPaper[],
  { t }: PackWords,
): Promise<TextNode[]> => {
  const ids = pieces.map(({ id }) => id)
  const rows = await tx
    .select({
      id: evidence.id,
      number: evidence.number,
      title: evidence.title,
      reported: evidence.reported,
      sourceName: source.name,
      citation: evidence.citation,
    })
    .from(evidence)
    .innerJoin(source, and(eq(source.id, evidence.sourceId), held(source)))
    .where(and(inArray(evidence.id, ids), held(evidence)))
    .orderBy(asc(evidence.number))

  return rows.flatMap(({ id, number, title, reported, sourceName, citation }) => [
    packHeading(t('pack.papers.evidence', { number, title })),
    plainParagraph(
      plainWords(citation === null ? `${sourceName} ` : `${sourceName}, ${citation} `),
      { type: 'citation', attrs: { evidenceId: id } },
    ),
    ...paragraphsOf(reported),
  ])
}
