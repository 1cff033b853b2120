import * as Y from 'yjs'
import { hashText } from '#server/assessments/hash-text.ts'
import { textOf } from '#server/documents/from-ydoc.ts'
import type { World } from '../realtime/world.ts'
import { until, type Writer } from '../realtime/writer.ts'

/** `npm run test:faults` sets this: the sizes that the promises name, not those that fit into `npm test`. */
export const isFullSize = process.env.FOCALPOINT_FAULTS === 'full'

/** Somebody who types numbered words without a pause. */
export type Typist = {
  writer: Writer
  /** Words typed, and how many of the first of them the page has called Saved. */
  typed(): number
  safe(): number
  word(number: number): string
  stop(): void
}

/** Types `[name:0] [name:1] …`, a word every `every` ms, until `most`. */
export function typist(writer: Writer, name: string, every: number, most = 1_000_000): Typist {
  let typed = 0
  let safe = 0
  const word = (number: number) => `[${name}:${number}]`
  const typing = setInterval(() => {
    if (writer.saveState().kind === 'saved') safe = typed
    if (typed < most) writer.text.insert(0, word(typed++))
  }, every)
  return {
    ...{ writer, word },
    typed: () => typed,
    safe: () => safe,
    stop: () => clearInterval(typing),
  }
}

/** The document that the log alone makes. */
export async function replayed({ sql }: World, documentId: string): Promise<Y.Doc> {
  const rows = await sql`select content from document_update
    where document_id = ${documentId} order by sequence`
  const document = new Y.Doc()
  document.transact(() => {
    for (const { content } of rows) Y.applyUpdate(document, content)
  })
  return document
}

/** Words of a text without its marks. */
export const wordsOf = (document: Y.Doc): string =>
  document
    .getXmlFragment('text')
    .toString()
    .replaceAll(/<[^>]*>/g, '')

/** Of the first words of each typist, those that a text does not hold exactly once. */
export function missing(typists: readonly Typist[], counts: readonly number[], words: string) {
  const found = new Map<string, number>()
  for (const [word] of words.matchAll(/\[[^\]]*\]/g)) found.set(word, (found.get(word) ?? 0) + 1)
  return typists.flatMap(({ word }, index) =>
    Array.from({ length: counts[index] ?? 0 }, (_, number) => word(number)).filter(
      (one) => found.get(one) !== 1,
    ),
  )
}

/** Waits until all that was typed is called Saved and everybody has the same text; answers its hash. */
export async function converged(typists: readonly Typist[], within: number): Promise<string> {
  const saved = () => typists.every(({ writer }) => writer.saveState().kind === 'saved')
  await until(saved, 'everything is called Saved', within)
  const hashes = () => typists.map(({ writer }) => hashText(textOf(writer.document)))
  await until(() => new Set(hashes()).size === 1, 'all have the same text', within)
  return hashes()[0] ?? ''
}
