import type { ExportWords } from './export-words.ts'
import type { ExportedText } from './exported-text.ts'

/** What is said above the annex: how to read it, and what the images in the text are. */
export function sourceNotes(
  { sources, images }: Pick<ExportedText, 'sources' | 'images'>,
  say: ExportWords['say'],
): string[] {
  return [
    say(sources.length === 0 ? 'noSources' : 'sourcesIntro'),
    ...(Object.keys(images).length === 0 ? [] : [say('imagesIntro')]),
  ]
}
