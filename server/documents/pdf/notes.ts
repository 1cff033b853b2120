import type { TextNode } from '../text-node.ts'
import { bodyFlow, linesOf } from './flow.ts'
import { runsOf } from './inline-runs.ts'
import { colours, column, serif, sizes } from './look.ts'
import type { Note } from './sheets.ts'
import { below, type Element } from './structure.ts'
import { heightOf } from './table-blocks.ts'
import type { TypeCase } from './type-case.ts'

/**
 * The notes of a document, numbered in the order in which they are called. `all` grows while the
 * text is set.
 */
export function setNotes(
  fonts: TypeCase,
  root: Element,
): { add: (content: readonly TextNode[]) => number; all: readonly Note[] } {
  const all: Note[] = []
  const add = (content: readonly TextNode[]): number => {
    const number = all.length + 1
    const { size, height } = sizes.small
    const setting = { face: serif, size, colour: colours.soft }
    // A note within a note has nowhere to stand.
    const nothing = () => undefined
    const context = {
      ...{ number: nothing, note: () => number },
      ...{ image: '', findImage: nothing, imageMissing: '' },
    }
    const flow = bodyFlow(fonts, context, root, column)
    const words = runsOf(content, setting, context)
    const runs = [{ ...setting, text: `${number}  ` }, ...words]
    const blocks = linesOf(runs, flow, { element: below(root, 'Note'), before: 0, height })
    all.push({ blocks, height: heightOf(blocks) })
    return number
  }
  return { add, all }
}
