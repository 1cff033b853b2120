import type { ExportWords } from './export-words.ts'
import type { ExportedText } from './exported-text.ts'

/** What is said above the annex: how to read it, how much is withheld, and what the images in the text are. */
export function sourceNotes(
  { sources, images }: Pick<ExportedText, 'sources' | 'images'>,
  say: ExportWords['say'],
): string[] {
  const withheld = sources.filter((source) => source.withheld).length
  return [
    say(sources.length === 0 ? 'noSources' : 'sourcesIntro'),
    ...(withheld > 0 ? [say('withheldNote', { count: withheld })] : []),
    ...(Object.keys(images).length === 0 ? [] : [say('imagesIntro')]),
  ]
}
