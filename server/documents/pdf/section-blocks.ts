import { sectionTitle } from '../section-title.ts'
import { bodyFlow, flowOf } from './flow.ts'
import { colours, column, sansBold, serif, sizes } from './look.ts'
import { ownLines } from './own-lines.ts'
import type { Block } from './runs.ts'
import type { DocumentSetting } from './setting.ts'
import { below } from './structure.ts'

/** The place of a section, counted from 0, to which the contents lead. */
export const sectionPlace = (index: number) => `section-${index + 1}`

/** One section: its number and title, its marking where it has one of its own, and its text. */
export function sectionBlocks(index: number, setting: DocumentSetting): Block[] {
  const { fonts, context, root, text, words } = setting
  const section = text.sections[index]
  if (section === undefined) return []
  const flow = bodyFlow(fonts, context, below(root, 'Sect'), column)
  const title = sectionTitle(text, index)
  // Below what the first page says, or at the head of the page after it.
  const before = index === 0 && text.hasCover ? 0 : 30
  const head = { face: sansBold, size: sizes.section, before, tag: 'H2', keep: true }
  const [first, ...others] = ownLines(title, flow, head)
  const heading = first ? [{ ...first, place: sectionPlace(index), outline: title }, ...others] : []
  const run = { colour: colours.soft }
  const { marking } = section
  const small = { face: sansBold, size: sizes.small, before: 2, keep: true, run }
  const marked =
    marking === null ? [] : ownLines(words.say('sectionMarking', { marking }), flow, small)
  const body = flowOf(section.document.content ?? [], flow)
  const empty = { face: { ...serif, italic: true }, size: sizes.text, before: 6, run }
  const shown = body.length > 0 ? body : ownLines(words.say('emptySection'), flow, empty)
  return [...heading, ...marked, ...shown]
}
