import type { Withholding } from '#server/evidence/rules/release.ts'
import { exportWords } from './export-words.ts'
import type { UnillustratedText } from './exported-text.ts'
import { plainParagraph, plainWords } from './plain-nodes.ts'
import type { TextNode } from './text-node.ts'

/**
 * A text as it may go to its audience: of what is withheld it says that it is, and why. Number, title, source, grade,
 * images and ids stay behind, so that two copies cannot be laid side by side to learn what is the same; the place in
 * the annex stays, so that whoever reads it sees that something is missing. What people wrote in their own words is
 * theirs to read again. Such a copy does not come back as suggestions.
 */
export function withhold(
  text: UnillustratedText,
  withheld: ReadonlyMap<string, Withholding>,
): UnillustratedText {
  if (text.audience === 'own_use') return text
  const { say } = exportWords(text.language)
  const { audience } = text
  const aliases = new Map<string, string>()
  const aliasOf = (evidenceId: string): string => {
    const alias = aliases.get(evidenceId) ?? `withheld-${aliases.size + 1}`
    aliases.set(evidenceId, alias)
    return alias
  }
  const sources = text.sources.map((source) => {
    const why = withheld.get(source.evidenceId)
    if (why === undefined) return source
    const title = say('withheld', { why, audience })
    const evidenceId = aliasOf(source.evidenceId)
    return { evidenceId, number: null, title, source: '', marking: '', grade: null, withheld: true }
  })
  const evidenceOf = new Map(text.files.map(({ fileId, evidenceId }) => [fileId, evidenceId]))
  const isHeld = (id: unknown) => typeof id === 'string' && withheld.has(id)
  const rewritten = (node: TextNode): TextNode => {
    const { evidenceId, fileId } = node.attrs ?? {}
    if (node.type === 'image') {
      const of = typeof fileId === 'string' ? evidenceOf.get(fileId) : undefined
      if (!isHeld(evidenceId) && !isHeld(of)) return node
      return plainParagraph(plainWords(say('withheldImage'), 'italic'))
    }
    if (typeof evidenceId === 'string' && isHeld(evidenceId)) {
      return { ...node, attrs: { ...node.attrs, evidenceId: aliasOf(evidenceId) } }
    }
    return node.content ? { ...node, content: node.content.map(rewritten) } : node
  }

  return {
    ...text,
    sources,
    sections: text.sections.map((section) => ({
      ...section,
      document: rewritten(section.document),
    })),
    files: text.files.filter(({ evidenceId }) => !withheld.has(evidenceId)),
    returns: false,
  }
}
