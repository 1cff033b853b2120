import type { z } from 'zod'
import type { findInput } from '#server/search/find.schema.ts'
import { find } from '#server/search/find.ts'
import type { Hand } from '../../support/world.ts'

/** What a search is narrowed to. */
export type Asked = Partial<z.input<typeof findInput>>

/** What somebody finds. */
export const look = async (who: Pick<Hand, 'read'>, text: string, more: Asked = {}) => {
  const answer = await who.read(find, { text, ...more })
  if (answer === null) throw new Error('nobody is refused a search')
  return answer
}

/** A title or passage in one piece. */
export const plain = (marked: readonly { words: string }[] | undefined) =>
  (marked ?? []).map((part) => part.words).join('')

/** The words of it that were marked as found. */
export const foundWords = (marked: readonly { words: string; found: boolean }[] | undefined) =>
  (marked ?? []).filter((part) => part.found).map((part) => part.words)

/** The titles that somebody finds, in their order. */
export const titles = async (who: Pick<Hand, 'read'>, text: string, more: Asked = {}) =>
  (await look(who, text, more)).hits.map((hit) => plain(hit.title))
