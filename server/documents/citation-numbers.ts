import type { CitedSource } from './exported-text.ts'
import type { TextNode } from './text-node.ts'

/** Gives the number in brackets of a citation: undefined for evidence that the reader may not see. */
export type CitationNumber = (node: TextNode) => number | undefined

/** Citations by their place in the annex, the first being 1. */
export function citationNumbers(sources: readonly CitedSource[]): CitationNumber {
  const places = new Map(sources.map(({ evidenceId }, index) => [evidenceId, index + 1]))
  return ({ attrs }) =>
    typeof attrs?.evidenceId === 'string' ? places.get(attrs.evidenceId) : undefined
}

/** "[3]", or "[—]" for what the reader may not see: that something is cited, never what. */
export function bracketed(number: number | undefined): string {
  return `[${number ?? '—'}]`
}
