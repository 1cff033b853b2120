import type { ExportedText } from './exported-text.ts'

/** The title of a section with its number; a short text of one section has nothing to count. */
export function sectionTitle(
  { sections, hasCover }: Pick<ExportedText, 'sections' | 'hasCover'>,
  index: number,
): string {
  const title = sections[index]?.title ?? ''
  return sections.length === 1 && !hasCover ? title : `${index + 1}. ${title}`
}
