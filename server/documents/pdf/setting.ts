import type { ExportWords } from '../export-words.ts'
import type { ExportedText } from '../exported-text.ts'
import type { Face } from './faces.ts'
import type { RunContext } from './inline-runs.ts'
import { colours, type sizes } from './look.ts'
import type { Run } from './runs.ts'
import type { Element } from './structure.ts'
import type { TypeCase } from './type-case.ts'

/** What every part of a document is set from. */
export type DocumentSetting = {
  fonts: TypeCase
  context: RunContext
  root: Element
  text: ExportedText
  words: ExportWords
}

type Size = (typeof sizes)[keyof typeof sizes]

/** Words of the document's own, all set alike. */
export function plainRun(text: string, face: Face, { size }: Size, more: Partial<Run> = {}): Run {
  return { text, face, size, colour: colours.ink, ...more }
}
