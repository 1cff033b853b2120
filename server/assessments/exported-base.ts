import type { Transaction } from '#db/client.ts'
import { asProposed } from '#server/documents/as-it-stands.ts'
import { exportWords } from '#server/documents/export-words.ts'
import type { ExportedText } from '#server/documents/exported-text.ts'
import { readDocx } from '#server/documents/from-docx.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import { docxOf } from '#server/documents/to-docx.ts'
import { documentIn } from '#server/replay/document-in.ts'
import { textsAt } from '#server/replay/texts-at.ts'
import { citedSources } from './cited-sources.ts'

type Left = { documentId: string; sequence: number; hash: string }

/**
 * What a section said in the file in which it left, read back as a returned file is read: so that what
 * a DOCX cannot hold is no difference between the two, and what remains is somebody's doing.
 * @returns null where the section never said at that sequence what the hash is of
 */
export async function exportedBase(
  tx: Transaction,
  situationId: string,
  { documentId, sequence, hash }: Left,
): Promise<TextNode | null> {
  const [text] = await textsAt(tx, [{ documentId, sequence }])
  if (text === undefined || text.hash !== hash) return null
  const document = documentIn(text)
  const cited = await citedSources(tx, situationId, [document], { asOf: undefined, words })
  const section = { documentId, title: '-', sequence, hash, marking: null, document }
  const read = await readDocx(
    await docxOf({ ...bare, sources: cited.sources, sections: [section] }, words),
  )
  // Ours is always read; were it not, the text itself is the next best.
  const again = typeof read !== 'string' && read.kind === 'returned' ? read.sections[0] : undefined
  return again?.document ?? asProposed(document)
}

const words = exportWords('en')
const bare: Omit<ExportedText, 'sections' | 'sources'> = {
  ...{ language: 'en', kind: '-', title: '-', textId: '-', stateName: '-', bodyName: '-' },
  version: { name: null, at: '1970-01-01T00:00:00Z', index: null, hash: '' },
  ...{
    facts: null,
    hasCover: true,
    returns: true,
    signing: '',
    marking: null,
    audience: 'own_use',
    exercise: false,
    images: {},
    authors: {},
    signers: [],
  },
}
