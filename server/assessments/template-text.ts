import type { TextNode } from '#server/documents/text-node.ts'
import type { Locale } from '#server/messages/load.ts'
import { type SectionName, template } from './rules/template.ts'

type Words = {
  template: Record<string, { title: string; guidance: string; questions: Record<string, string> }>
}

/** A section as it is when nobody has written in it: its questions as headings, room under each. */
export type SeededSection = { name: SectionName; title: string; document: TextNode }

/** The template in a language, ready to be written once. */
export async function templateText(language: Locale): Promise<SeededSection[]> {
  const words = await wordsOf(language)
  return template.map(({ name, questions }) => {
    const section = words.template[name]
    if (section === undefined)
      throw new Error(`the template has no words for ${name} in ${language}`)
    const content = questions.flatMap((question): TextNode[] => [
      {
        type: 'heading',
        content: [{ type: 'text', text: section.questions[question] ?? question }],
      },
      { type: 'paragraph' },
    ])
    return { name, title: section.title, document: { type: 'doc', content } }
  })
}

async function wordsOf(language: Locale): Promise<Words> {
  const file: { default: Words } = await import(`../messages/${language}/assessments.json`, {
    with: { type: 'json' },
  })
  return file.default
}
