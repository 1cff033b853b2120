/**
 * The words of a search that something found must have, or one of them: those after a minus are what it must not
 * have, "or" stands between words, and quotation marks around them. PostgreSQL reads a search the same way
 * (`websearch_to_tsquery`).
 */
export function typedWords(text: string): string[] {
  const wanted = text.replace(/(^|\s)-("[^"]*"?|\S+)/g, ' ')
  const words = wanted.match(wordPattern) ?? []
  return [...new Set(words.filter((word) => word.toLowerCase() !== 'or'))]
}

/** A run of letters and digits of any script, with the marks that stand on them. */
export const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu
