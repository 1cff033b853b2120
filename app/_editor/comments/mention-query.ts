/** Somebody who can be mentioned. */
export type Mentionable = { memberId: string; name: string; ministryName: string | null }

const asked = /(?:^|[\s(«“"'’–—])@([\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]+){0,3})$/u

/**
 * What is being asked for when the words before the caret end in an at sign and the beginning of a name.
 * An at sign within a word, as in an address, asks for nobody.
 *
 * @returns where the at sign stands and what follows it, or null
 */
export function mentionQuery(before: string): { from: number; query: string } | null {
  const query = asked.exec(before)?.[1]
  return query === undefined ? null : { from: before.length - query.length - 1, query }
}

const most = 8

/** Members whose name or ministry has words that begin as the query's do, whatever their accents; at most eight. */
export function matching(people: readonly Mentionable[], query: string): Mentionable[] {
  const wanted = plain(query).split(' ').filter(Boolean)
  return people
    .filter(({ name, ministryName }) => {
      const words = plain(`${name} ${ministryName ?? ''}`).split(/[\s-]+/)
      return wanted.every((part) => words.some((word) => word.startsWith(part)))
    })
    .slice(0, most)
}

const plain = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
